// A narrow column beside the page.

import { css } from "lit";

export const panelStyles = css`
  :host { min-height: 100vh; background: var(--desk); font-size: 15px; padding-bottom: 1rem; }
  header { position: sticky; top: 0; z-index: 10; display: flex; gap: 0.5rem; align-items: center; padding: 0.5rem 1rem;
    background: var(--paper); border-bottom: 1px solid var(--hair); font-size: 14px; }
  header .button { padding: 0.2em 0.7em; }
  .spring { flex: 1; }
  .subject { padding: 0 1rem; }
  .subject h1 { font: 700 1.15rem/1.5 var(--serif); margin: 0.9rem 0 0; text-wrap: balance; }
  .subject p { margin: 0.4rem 0 0; overflow-wrap: anywhere; }
  .waiting { margin: 2rem 1rem; color: var(--soft); }
  .trouble, .offer { margin: 0.8rem 1rem; padding: 0.6rem 0.8rem; background: var(--paper); border: 1px solid var(--hair); }
  .trouble { border-left: 3px solid var(--review); }
  .trouble p { margin: 0; overflow-wrap: anywhere; }
  .trouble p + p { margin-top: 0.5rem; }
  .offer .button, .trouble .button { margin-left: 0.4em; padding: 0.1em 0.7em; }
  details.files, details.kept { margin: 0.8rem 1rem; padding: 0.5rem 0.8rem; background: var(--paper); border: 1px solid var(--hair); }
  ul { list-style: none; margin: 0.4rem 0 0; padding: 0; }
  li { display: flex; gap: 0.8rem; align-items: center; justify-content: space-between; padding: 0.4rem 0; border-top: 1px solid var(--hair); }
  li span { min-width: 0; overflow-wrap: anywhere; }
  li b { font-weight: 600; }
  li .button { flex: none; padding: 0.15em 0.7em; }
  small { color: var(--soft); font-size: 13px; }
  li small { display: block; }
  .quiet { color: var(--soft); font-size: 14px; margin: 0.4rem 0; }
  .kept .button { margin-top: 0.5rem; }
  .across { margin: 0.8rem 1rem; overflow-x: auto; }
  .across h2 { font: 700 1.05rem/1.5 var(--serif); margin: 0; }
  footer { padding: 0.4rem 1rem; color: var(--soft); font-size: 13px; }
`;
