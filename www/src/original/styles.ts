import { css } from "lit";

export const originalStyles = css`
  :host { display: block; background: var(--desk); }
  header { position: sticky; top: 0; z-index: 3; display: flex; align-items: baseline; gap: 1rem; padding: 0.5rem 1rem; background: var(--desk);
    border-bottom: 1px solid var(--hair); font-size: 14px; }
  h2 { margin: 0; font: 600 14px/1.6 var(--sans); }
  .spring { flex: 1; }
  .pages { padding: 1rem; display: grid; gap: 1rem; }
  /* Paper is white in the dark too: it is a picture of what was published. */
  .sheet { position: relative; margin: 0; background: #fff; border: 1px solid var(--hair); overflow: hidden; cursor: pointer; }
  canvas { display: block; width: 100%; height: 100%; }
  .outline { position: absolute; border: 2px solid #b3261a; background: rgb(179 38 26 / 0.12); pointer-events: none; border-radius: 2px; }
  .outline.review { border: 2px dashed #855800; background: rgb(133 88 0 / 0.12); }
  .outline.look { border: 1.5px solid #1f5fa8; background: none; }
  .trouble { padding: 1.2rem 1rem; color: var(--soft); }
  .trouble small { display: block; margin-top: 0.4rem; font-size: 13px; overflow-wrap: anywhere; }
  @media (max-width: 600px) { .pages { padding: 0.5rem; } }
`;
