// The list of files: one hairline table.

import { css } from "lit";

export const fileStyles = css`
  .files { max-width: 72rem; margin: 0 auto; padding: 0 1.5rem 4rem; }
  .verdict { font: 400 1.3rem/1.6 var(--serif); margin: 1.6rem 0 1rem; }
  .frame { overflow-x: auto; background: var(--paper); border: 1px solid var(--hair); }
  table { border-collapse: separate; border-spacing: 0; width: 100%; font-size: 15px; }
  th, td { text-align: left; font-weight: 400; padding: 0.5rem 0.8rem; border-bottom: 1px solid var(--hair); vertical-align: baseline; white-space: nowrap; }
  thead th { color: var(--soft); font-size: 14px; border-bottom-color: var(--rule); }
  thead .link { text-decoration: none; }
  tbody tr:last-child > * { border-bottom: 0; }
  tbody th { white-space: normal; min-width: 13rem; position: sticky; left: 0; background: var(--paper); font-family: var(--serif); font-size: 16px; }
  th small { display: block; color: var(--soft); font: 13px/1.4 var(--sans); overflow-wrap: anywhere; }
  .n { text-align: right; }
  .nought { color: var(--soft); }
  td.fail { color: var(--fail); font-weight: 700; text-decoration: underline 2px solid var(--fail); text-underline-offset: 0.25em; }
  td.review { color: var(--review); font-weight: 600; text-decoration: underline 2px dashed var(--review); text-underline-offset: 0.25em; }
  .failed td, .waiting td { color: var(--soft); white-space: normal; }
  h2 { font: 700 1.15rem/1.5 var(--serif); margin: 2rem 0 0.8rem; }
  .note { margin: 0 0 2rem; max-width: 44rem; }
  .note .head { cursor: default; margin: 0; }
  .links { display: flex; flex-wrap: wrap; gap: 0 1.2em; font-size: 14px; }
  .quiet { color: var(--soft); }
  @media (max-width: 600px) { .files { padding-inline: 0; } .verdict, h2, .note, .quiet { margin-inline: 1rem; } .frame { border-inline: 0; } tbody th { min-width: 8rem; }
    /* What to look at must be in sight; form and figures stand in the report itself. */
    .frame :is(th, td):nth-child(3), .frame :is(th, td):nth-child(4) { display: none; } .frame :is(th, td) { padding-inline: 0.55rem; } }
`;
