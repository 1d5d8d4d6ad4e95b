// The desk under the record. The paper's own style comes with it (src/render/record.css): white in any scheme, as it prints.

import { css } from "lit";

export const recordStyles = css`
  .paper { background: #fff; border: 1px solid var(--hair); max-width: 52rem; margin: 1.5rem auto 4rem; padding: 1rem 2rem; }
  @media (max-width: 600px) { .paper { border-inline: 0; margin-top: 0; padding: 0; } }
  @media print { .paper { border: 0; margin: 0; padding: 0; max-width: none; } }
`;
