// The colleague's notes: no boxes, a red line down the side, a seal for the sign.

import { css } from "lit";

export const noteStyles = css`
  .notes { font-family: var(--sans); }
  .family { font: 600 13px/1.4 var(--sans); color: var(--soft); margin: 0 0 0.6rem; letter-spacing: 0.08em; }
  .note { border-left: 2px solid var(--tone); padding: 0.1rem 0 0.1rem 0.8rem; font-size: 15px; line-height: 1.6; }
  .note.fail { --tone: var(--fail); }
  .note.review { --tone: var(--review); border-left-style: dashed; }
  .note.open { background: var(--paper); box-shadow: 0 0 0 0.5rem var(--paper); }
  .note .head { display: flex; gap: 0.5em; align-items: baseline; width: 100%; border: 0; padding: 0; background: none; text-align: left; cursor: pointer; }
  .seal { flex: none; font: 600 13px/1 var(--sans); color: var(--tone); border: 1.5px solid var(--tone); border-radius: 2px; padding: 0.14em 0.18em 0.18em; }
  .review .seal { border-style: dashed; }
  .note .title { font-weight: 600; font-size: 15px; text-align: left; margin: 0; line-height: 1.5; }
  .note.fail .title { color: var(--fail); }
  .note.review .title { color: var(--review); }
  .note p { margin: 0.2rem 0 0; overflow-wrap: anywhere; }
  .more { display: none; }
  .open > .more { display: block; }
  .note .advice { margin-top: 0.5rem; }
  .note .basis { font-size: 13px; line-height: 1.55; color: var(--soft); margin-top: 0.5rem; }
  .basis > span, .why span { margin-right: 0.5em; color: var(--soft); }
  .basis em { font-style: normal; border: 1px solid var(--hair); padding: 0 0.3em; }
  .basis ul { list-style: none; margin: 0; padding: 0; display: inline; }
  .basis a { color: inherit; text-decoration: underline 1px var(--hair); text-underline-offset: 0.25em; }
  .basis summary { cursor: pointer; }
  .basis details p { margin: 0.1rem 0 0.3rem; padding-left: 1.1em; }
  .note .why { margin-top: 0.5rem; }
  .ways ul { list-style: none; margin: 0.2rem 0 0; padding: 0; display: grid; gap: 0.3rem; font-size: 14px; }
  .ways p { color: var(--soft); font-size: 14px; margin-top: 0.5rem; }
  .actions { display: flex; flex-wrap: wrap; gap: 0.2rem 1.1rem; margin-top: 0.6rem; font-size: 13px; color: var(--soft); }
  .derived { font-size: 14px; color: var(--soft); margin-top: 0.35rem; }
  .derived ul, .menu ul { margin: 0.3rem 0 0; padding: 0 0 0 1em; }
  .derived li { margin: 0.25rem 0; }
  .menu { flex: none; }
  .menu[open] { flex-basis: 100%; }
  .menu summary { text-decoration: underline 1px var(--hair); text-underline-offset: 0.25em; list-style: none; }
  .menu summary::-webkit-details-marker { display: none; }
  .menu ul { list-style: none; padding: 0; }

  .equation { border-collapse: collapse; margin: 0.55rem 0 0; width: 100%; font-size: 14px; line-height: 1.5; }
  .equation th { font-weight: 400; width: 100%; text-align: left; padding: 0.05rem 0.5rem 0.05rem 0; }
  .equation td { text-align: right; padding: 0.05rem 0.15rem; width: 1.2em; color: var(--soft); }
  .equation .n { width: auto; padding-left: 0.4em; color: var(--ink); font-family: var(--serif); font-size: 15px; white-space: nowrap; }
  .equation .sum > * { border-top: 1px solid var(--rule); }
  .equation tbody + tbody tr:first-child > * { padding-top: 0.4rem; }
  .equation .difference > * { border-top: 1px solid var(--rule); }
  .equation .difference th, .equation .difference .n { color: var(--tone); font-weight: 600; padding-top: 0.1rem; }
`;
