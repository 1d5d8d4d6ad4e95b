// Where document and notes stand to each other, the line over them, and paper.

import { css } from "lit";

export const frameStyles = css`
  /* By the room that the view has, not the window: it may stand beside something else. */
  :host { container-type: inline-size; }
  .view { --margin: clamp(20rem, 29cqi, 26rem); --gap: 2.25rem; }
  .view, .waiting { max-width: 84rem; margin: 0 auto; padding: 0 1.5rem 4rem; }
  .verdict { font: 1.3rem/1.6 var(--serif); margin: 1.6rem 0 0.4rem; text-wrap: pretty; }
  .verdict .fail { color: var(--fail); font-weight: 700; }
  .verdict .review { color: var(--review); font-weight: 600; }
  .verdict .cannotCheck { text-decoration: underline 1px dotted var(--soft); text-underline-offset: 0.3em; }
  .bar { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1rem; margin: 0 0 1.2rem; min-height: 2rem; font-size: 14px; }
  .filters { display: flex; flex-wrap: wrap; gap: 0.4rem; align-items: center; }
  .filters i { width: 1px; height: 1.2em; background: var(--hair); margin: 0 0.3rem; }
  .chip { border: 1px solid var(--hair); border-radius: 2px; background: none; padding: 0.15em 0.6em; cursor: pointer; font-size: 14px; }
  .chip b { font-weight: 600; }
  .chip.fail b { color: var(--fail); }
  .chip.review b { color: var(--review); }
  .chip:hover { border-color: var(--rule); }
  .chip[aria-pressed="true"] { border-color: var(--ink); background: var(--paper); box-shadow: inset 0 -2px var(--ink); }
  .spring { flex: 1; }
  .steps { display: flex; gap: 0.4rem; }
  .steps .button { padding: 0.15em 0.7em; font-size: 14px; }

  .repairs, .edits { border: 1px solid var(--hair); border-left: 2px solid var(--fail); background: var(--paper); padding: 0.7rem 1rem; margin: 0 0 1rem; }
  .edits { border-left: 2px dotted var(--focus); font-size: 15px; }
  .repairs ul, .edits ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.4rem; }
  .edits ul { gap: 0.15rem; margin-top: 0.3rem; }
  .edits p { margin: 0; color: var(--soft); }
  .edits li .link + .link { color: var(--soft); margin-left: 0.8em; font-size: 14px; }
  .repairs small { color: var(--soft); font-size: 14px; margin-left: 0.5em; }
  .try { border: 1px solid var(--fail); color: var(--fail); background: none; border-radius: 2px; padding: 0.1em 0.7em; margin-left: 0.5em; cursor: pointer; }
  .try:hover { background: var(--fail); color: var(--paper); }

  .page { position: relative; padding-right: calc(var(--margin) + var(--gap)); }
  .slot { position: absolute; right: 0; width: var(--margin); top: 0; }
  .slot:has(.open) { z-index: 2; }
  .thread { position: absolute; inset: 0; width: 100%; height: 100%; pointer-events: none; overflow: visible; z-index: 2; fill: none; stroke: var(--fail); stroke-width: 1; opacity: 0.6; }
  .thread.review { stroke: var(--review); stroke-dasharray: 4 3; }
  .tip { position: absolute; z-index: 5; width: max-content; max-width: min(22rem, 92%); background: var(--paper); border: 1px solid var(--rule); padding: 0.55rem 0.8rem;
    font: 14px/1.6 var(--sans); pointer-events: none; display: grid; box-shadow: 0 2px 10px rgb(0 0 0 / 0.12); }
  .tip strong { font-weight: 600; }
  .tip small, .tip > span { color: var(--soft); font-size: 13px; }
  .tip ul { list-style: none; margin: 0.2rem 0; padding: 0; }
  .tip b { font-weight: 600; }
  .tip .fail b, .tip .contradicted b, .tip .suggest { color: var(--fail); }
  .tip .review b { color: var(--review); }
  .tip .pass b, .tip .verified b { color: var(--hold); }

  .folds { margin-top: 1.6rem; font-size: 15px; padding-right: calc(var(--margin) + var(--gap)); }
  .fold { border-bottom: 1px solid var(--hair); padding: 0.5rem 0; }
  .fold ul { margin: 0.4rem 0 0.6rem; padding: 0 0 0 1.2em; columns: 2 18rem; column-gap: 2rem; }
  .fold li { break-inside: avoid; margin: 0.15rem 0; }
  .fold small { display: block; color: var(--soft); font-size: 13px; }
  .quiet { color: var(--soft); }
  .trouble { max-width: 40rem; margin: 4rem auto; padding: 2.2rem 2.4rem; background: var(--paper); border: 1px solid var(--hair); }
  .trouble .verdict { margin: 0 0 0.8rem; }
  .trouble .cannotCheck { text-decoration: none; }
  .trouble small { color: var(--soft); font-size: 13px; }
  dialog { border: 1px solid var(--rule); background: var(--paper); color: var(--ink); max-width: 42rem; width: 92vw; padding: 1.6rem 2rem; font-size: 16px; }
  dialog::backdrop { background: rgb(0 0 0 / 0.35); }
  dialog p { margin: 0.5rem 0; }
  dialog strong { margin-right: 0.2em; }
  dialog form { margin-top: 1.2rem; display: flex; align-items: baseline; gap: 1.2rem; }
  dialog a { color: inherit; text-decoration: underline 1px var(--rule); text-underline-offset: 0.25em; }
  dialog h2 { margin: 0 0 0.6rem; font: 700 1.2rem/1.5 var(--serif); }

  @container (max-width: 1079.9px) {
    .page, .folds { padding-right: 0; }
    .slot { position: static; width: auto; }
    .notes { margin: 1rem 0 0.4rem; padding: 0.9rem 0 0.2rem; border-top: 1px solid var(--hair); display: grid; gap: 1rem; }
    .note.open { box-shadow: none; }
    .thread { display: none; }
    .sheet { padding: 2rem 1.6rem 2.5rem; }
  }
  @container (max-width: 600px) {
    .view, .waiting { padding: 0 0 3rem; }
    .verdict { padding: 0 1rem; font-size: 1.15rem; margin-top: 1rem; }
    .bar, .folds { padding-inline: 1rem; }
    .steps .button:disabled { display: none; }
    .sheet { padding: 1.4rem 1rem 2rem; border-inline: 0; }
    .repairs, .edits { margin-inline: 1rem; }
    .title { font-size: 1.3rem; }
    .frame { margin-inline: -1rem; }
    .frame table { border-left: 0; }
    .applications-table .label0:not([colspan="3"]) { min-width: 1.7rem; width: 1.7rem; padding-inline: 0; }
    .applications-table .label1:not([colspan="2"]) { left: 1.7rem; min-width: 1.9rem; width: 1.9rem; padding-inline: 0; }
    .applications-table .label1:not([colspan="2"]) span { writing-mode: vertical-rl; }
    .applications-table .label1 { left: 1.7rem; }
    .applications-table .label2 { left: 3.6rem; }
    .applications-table .item { font-size: 14px; }
    .applications-table .label2.item { min-width: 6.6rem; }
    .disclosure-table .label { min-width: 6.5rem; }
  }
  @media print {
    .view { max-width: none; padding: 0; }
    .page, .folds { padding-right: 0; }
    .slot { position: static; width: auto; break-inside: avoid; margin: 0.5rem 0; }
    .sheet { border: 0; padding: 0; font-size: 11pt; line-height: 1.7; }
    .more { display: block; }
    .bar, .thread, .tip, .actions, .try, .skip, .folds { display: none; }
    .frame { overflow: visible; }
    .frame table { font-size: 9pt; }
    .frame tr { break-inside: avoid; }
    .frame .label { position: static; }
    td, .absent { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  }
`;
