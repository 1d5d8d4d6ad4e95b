// The record on A4.

import { css } from "lit";

export const recordStyles = css`
  .record { background: var(--paper); border: 1px solid var(--hair); max-width: 52rem; margin: 1.5rem auto 4rem; padding: 3.5rem 4rem; font: 16px/1.8 var(--serif); }
  h1 { text-align: center; font-size: 1.6rem; letter-spacing: 0.35em; text-indent: 0.35em; margin: 0 0 1.6rem; }
  h2 { font-size: 1.05rem; margin: 1.6rem 0 0.4rem; }
  p { margin: 0.15rem 0; }
  table { border-collapse: collapse; width: 100%; }
  th, td { border: 1px solid var(--rule); padding: 0.3rem 0.7rem; text-align: left; font-weight: 400; overflow-wrap: anywhere; }
  .facts th { width: 9.5rem; color: var(--soft); }
  ol, ul { margin: 0; padding-left: 1.6em; }
  li { margin: 0.5rem 0; break-inside: avoid; }
  ul li { margin: 0.1rem 0; }
  b { border: 1.5px solid currentColor; border-radius: 2px; font: 600 13px/1 var(--sans); padding: 0.1em 0.18em; }
  .fail { color: var(--fail); font-weight: 700; }
  .review { color: var(--review); font-weight: 700; }
  .review b { border-style: dashed; }
  .small { font: 13px/1.6 var(--sans); color: var(--soft); }
  .hands { margin: 2rem 0 0.8rem; break-inside: avoid; }
  .hands th { text-align: center; width: 25%; }
  .hands td { height: 4rem; }
  @media (max-width: 600px) { .record { padding: 1.6rem 1rem; border-inline: 0; margin-top: 0; } .facts th { width: 6rem; } }
  @media print { .record { border: 0; margin: 0; padding: 0; max-width: none; font-size: 11pt; } @page { margin: 20mm; } }
`;
