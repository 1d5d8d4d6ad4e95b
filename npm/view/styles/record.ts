// The record on A4.

import { css } from "lit";

export const recordStyles = css`
  .record { background: var(--paper); border: 1px solid var(--hair); max-width: 52rem; margin: 1.5rem auto 4rem; padding: 3.5rem 4rem; font: 16px/1.8 var(--serif); }
  h1 { text-align: center; font-size: 1.6rem; letter-spacing: 0.35em; text-indent: 0.35em; margin: 0 0 1.6rem; }
  h1:lang(en) { letter-spacing: 0.02em; text-indent: 0; }
  h2 { font-size: 1.05rem; margin: 1.8rem 0 0.4rem; border-bottom: 1px solid var(--hair); }
  p { margin: 0.15rem 0; overflow-wrap: anywhere; }
  table { border-collapse: collapse; width: 100%; }
  th, td { border: 1px solid var(--rule); padding: 0.3rem 0.7rem; text-align: left; font-weight: 400; overflow-wrap: anywhere; vertical-align: top; }
  .facts th { width: 9.5rem; color: var(--soft); }
  ol, ul { margin: 0; padding-left: 1.6em; }
  li { margin: 0.7rem 0; break-inside: avoid; }
  ul li { margin: 0.1rem 0; }
  .line { font-size: 1.1rem; margin: 1.2rem 0; }
  .sign { border: 1.5px solid currentColor; border-radius: 2px; font: 600 13px/1 var(--sans); padding: 0.1em 0.18em; margin-right: 0.5em; }
  .fail .sign, .fail b { color: var(--fail); }
  .review .sign, .review b { color: var(--review); }
  .review .sign { border-style: dashed; }
  .small { font: 13px/1.6 var(--sans); color: var(--soft); }
  .do::after { content: ""; display: inline-block; width: 70%; border-bottom: 1px solid var(--rule); }
  .hands { margin: 0.6rem 0 0.8rem; break-inside: avoid; table-layout: fixed; }
  .hands td { height: 4rem; color: var(--soft); font-size: 15px; }
  @media (max-width: 600px) { .record { padding: 1.6rem 1rem; border-inline: 0; margin-top: 0; } .facts th { width: 6rem; } }
  @media print { .record { border: 0; margin: 0; padding: 0; max-width: none; font-size: 11pt; } @page { margin: 20mm; } }
`;
