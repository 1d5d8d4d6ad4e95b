// The notes alone, where the document itself stands beside them: a browser's side panel.

import { css } from "lit";

export const compactStyles = css`
  :host([compact]) .particulars, :host([compact]) .legend, :host([compact]) .sheet > .title, :host([compact]) .chapter > .text,
  :host([compact]) .sheet > :not(.chapter) { display: none; }
  :host([compact]) .sheet { padding: 0 1rem; border: 0; background: none; box-shadow: none; }
  :host([compact]) .page { padding-right: 0; }
  :host([compact]) .folds { padding-inline: 1rem; }
  :host([compact]) .notes { margin: 0 0 0.9rem; padding: 0; border: 0; display: grid; gap: 0.9rem; }
  :host([compact]) .slot { position: static; width: auto; }
  :host([compact]) .thread, :host([compact]) .tip { display: none; }
  :host([compact]) .chapter { margin: 0; }
`;
