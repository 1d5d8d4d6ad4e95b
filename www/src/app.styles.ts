import { css } from "lit";

export const appStyles = css`
  :host { min-height: 100vh; background: var(--desk); display: flex; flex-direction: column; }
  header { position: sticky; top: 0; z-index: 20; display: flex; align-items: center; gap: 0.4rem 1.2rem; padding: 0.45rem 1.5rem; min-height: 3rem;
    background: var(--desk); border-bottom: 1px solid var(--hair); font-size: 15px; }
  .name { border: 0; background: none; padding: 0; cursor: pointer; font: 700 1.25rem/1.4 var(--serif); letter-spacing: 0.15em; color: var(--fail); }
  .tagline { color: var(--soft); font-size: 14px; }
  .spring { flex: 1; }
  .export { position: relative; }
  .export summary { list-style: none; padding: 0.2em 0.9em; }
  .export summary::-webkit-details-marker { display: none; }
  .export ul { position: absolute; right: 0; top: calc(100% + 4px); margin: 0; padding: 0.5rem 1rem; list-style: none; background: var(--paper); border: 1px solid var(--rule); white-space: nowrap; }
  .export li { padding: 0.25rem 0; }
  .button { padding: 0.2em 0.9em; }
  .button[aria-pressed="true"] { border-color: var(--ink); box-shadow: inset 0 -2px var(--ink); }
  main { flex: 1; }
  /* A result fills the window from the first moment on, so that nothing moves when it comes. */
  main:has(gouji-beside) { min-height: 100vh; }
  main:focus-visible { outline: 0; }
  .strip { display: flex; flex-wrap: wrap; justify-content: center; gap: 0.2rem 1rem; margin: 0; padding: 0.35rem 1.5rem; font-size: 15px; border-bottom: 1px solid var(--hair); }
  .loading { color: var(--soft); }
  .profile { background: var(--paper); }
  .refused { background: var(--fail-wash); color: var(--fail); }
  footer p { margin: 0.2rem 0; }
  footer a { color: inherit; margin: 0 0.6em; text-decoration: underline 1px var(--rule); text-underline-offset: 0.25em; }
  footer { text-align: center; color: var(--soft); font-size: 13px; padding: 1.2rem 1rem; border-top: 1px solid var(--hair); }
  .skip:focus { position: absolute; z-index: 30; left: 1rem; top: 0.5rem; background: var(--paper); padding: 0.3rem 0.8rem; }
  @media (max-width: 760px) {
    header { padding: 0.45rem 0.7rem; gap: 0.4rem 0.55rem; white-space: nowrap; font-size: 14px; flex-wrap: wrap; }
    header .button { padding: 0.2em 0.6em; }
    .tagline { display: none; }
  }
  @media print { header, footer, .strip, .skip { display: none; } :host, main:has(gouji-beside) { min-height: 0; } }
`;
