import { css } from "lit";

/** The same look as www/pages/pages.css. */
export const pageStyles = css`
  article { max-width: 46rem; margin: 1.5rem auto 3rem; padding: 2.6rem 3rem 3rem; background: var(--paper); border: 1px solid var(--hair); line-height: 1.8; }
  h1 { font: 700 1.6rem/1.4 var(--serif); margin: 0 0 1rem; text-wrap: balance; }
  h2 { font: 700 1.05rem/1.5 var(--serif); margin: 1.6rem 0 0.3rem; }
  p { margin: 0.3rem 0; }
  a { color: inherit; text-decoration: underline 1px var(--rule); text-underline-offset: 0.25em; }
  ul { margin: 0.3rem 0; padding-left: 1.3em; }
  li { margin: 0.25rem 0; }
  dl { margin: 0; }
  dt { margin-top: 0.7rem; }
  dd { margin: 0; color: var(--soft); font-size: 15px; line-height: 1.6; }
  code { font: 0.92em/1.4 ui-monospace, Consolas, monospace; overflow-wrap: anywhere; }
  .kind { color: var(--soft); font-size: 14px; margin: 0 0 0.4rem; }
  .wrong, .right { border-left: 2px solid var(--tone); padding-left: 0.9rem; margin-top: 1.2rem; }
  .wrong { --tone: var(--fail); }
  .right { --tone: var(--hold); }
  .wrong h2, .right h2 { color: var(--tone); margin-top: 0; }
  @media (max-width: 600px) { article { margin: 0 0 1.5rem; padding: 1.4rem 1rem 2rem; border-inline: 0; } h1 { font-size: 1.35rem; } }
`;
