// The official tables: hairlines, no zebra; label columns stay in view when a table is scrolled sideways.

import { css } from "lit";

export const tableStyles = css`
  .frame { overflow-x: auto; margin: 0.9rem 0 0.4rem; }
  .frame table { border-collapse: separate; border-spacing: 0; width: 100%; font-size: 15px; line-height: 1.45;
    border-left: 1px solid var(--rule); border-bottom: 1.5px solid var(--ink); }
  .frame th, .frame td { border-right: 1px solid var(--rule); border-top: 1px solid var(--rule); padding: 0.38em 0.4em; font-weight: 400;
    text-align: center; text-wrap: balance; background-color: var(--paper); }
  .frame tr:first-child > th, .frame tr:first-child > td { border-top: 1.5px solid var(--ink); }
  .frame .caption { letter-spacing: 0.04em; }
  .frame .item { text-align: left; text-wrap: wrap; }
  .frame .corner { font-size: 14px; text-align: center; }
  .vertical span { writing-mode: vertical-rl; letter-spacing: 0.15em; }
  .frame .label { position: sticky; left: 0; z-index: 1; }
  .applications-table .label1 { left: 2.4rem; }
  .applications-table .label2 { left: 7rem; }
  .applications-table .label0:not([colspan="3"]) { min-width: 2.4rem; width: 2.4rem; }
  .applications-table .label1:not([colspan="2"]) { min-width: 4.6rem; width: 4.6rem; padding-inline: 0.2em; word-break: keep-all; }
  .applications-table td[data-address] { min-width: 3.5rem; }
  .applications-table th[scope="col"] { padding-inline: 0.2em; }
  .disclosure-table .label { min-width: 9rem; }
  .review-table { table-layout: fixed; min-width: 40rem; }
  .review-table th, .review-table td { padding-inline: 0.25em; }
  .leftover caption { font: 14px/1.6 var(--sans); color: var(--soft); text-align: left; }
  .leftover th { font: 14px/1.6 var(--sans); text-align: left; }

  td[data-address] { position: relative; cursor: cell; }
  td[data-address]:hover { box-shadow: inset 0 0 0 1px var(--soft); }
  td[data-address]:focus-visible { outline-offset: -2px; }
  td.zero .figure { color: var(--soft); }
  td.words .figure { font-size: 0.85em; }
  td .sign { position: absolute; top: 0.25em; right: 0.2em; margin: 0; font-size: 10.5px; }
  td.fail .figure { color: var(--fail); text-decoration: underline 2px solid var(--fail); text-underline-offset: 0.22em; font-weight: 600; }
  td.review .figure { text-decoration: underline 2px dashed var(--review); text-underline-offset: 0.22em; }
  td.edited .figure { border: 1.5px dotted var(--focus); padding: 0 0.35em; font-weight: 600; }
  td.edited:not(.fail):not(.review) .sign { color: var(--focus); }
  td.lit { background-color: var(--review-wash); }
  td.lit.right, td.lit.fail { background-color: var(--fail-wash); }
  .suggestion { position: absolute; left: 0.25em; top: 0.1em; color: var(--fail); font: italic 600 11.5px/1.2 var(--serif); }
  td.editing { padding: 0; }
  td.editing .figure { display: none; }
  .edit { width: 100%; min-width: 3rem; font: inherit; text-align: center; border: 1.5px dotted var(--focus); background: var(--paper); color: var(--ink); padding: 0.3em 0.1em; }
  .edit[aria-invalid="true"] { border: 2px solid var(--fail); }
  .wrong { position: absolute; left: 0; top: 100%; z-index: 3; background: var(--fail); color: var(--paper); font: 13px/1.4 var(--sans); padding: 0.2em 0.5em; white-space: nowrap; }
`;
