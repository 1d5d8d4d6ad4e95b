// The document as on paper.

import { css } from "lit";

export const sheetStyles = css`
  .sheet { background: var(--paper); border: 1px solid var(--hair); padding: 3.5rem 3.25rem 4rem; font: 17px/1.95 var(--serif); min-width: 0; }
  .particulars { display: flex; flex-wrap: wrap; gap: 0 1.5em; margin: 0 0 2rem; padding-bottom: 0.6rem; border-bottom: 1px solid var(--hair);
    font: 14px/1.7 var(--sans); color: var(--soft); }
  .particulars div { display: flex; gap: 0.5em; }
  .particulars dt::after { content: ""; }
  .particulars dd { margin: 0; color: var(--ink); overflow-wrap: anywhere; }
  .title { font-size: 1.5rem; line-height: 1.5; text-align: center; text-wrap: balance; margin: 0.5rem 0 1.6rem; font-weight: 700; }
  h2 { font-size: 1.12rem; line-height: 1.6; margin: 2.2rem 0 0.6rem; font-weight: 700; }
  .chapter:first-of-type h2 { margin-top: 0; }
  .text p { margin: 0; text-indent: 2em; text-align: justify; overflow-wrap: anywhere; white-space: pre-line; }
  .text .aside { font: 14px/1.6 var(--sans); color: var(--soft); text-indent: 0; margin: 0.4rem 0 0; }
  .legend { font: 14px/1.8 var(--sans); color: var(--soft); margin: 0 0 1.2rem; display: flex; flex-wrap: wrap; gap: 0 1.1em; }
  .legend b { margin-right: 0.3em; font-weight: 600; }
  .absent { margin: 0.8rem 0; padding: 1.4rem 1.2rem; border: 1px solid var(--rule); font: 15px/1.7 var(--sans); color: var(--soft); }
  .absent strong { color: var(--ink); font-weight: 600; margin-right: 0.6em; }
  .absent, td.unread, td.unreadable { background-image: repeating-linear-gradient(-45deg, transparent 0 5px, var(--hair) 5px 6px); }
  .absent strong, .absent span { background: var(--paper); box-decoration-break: clone; -webkit-box-decoration-break: clone; }

  mark { background: none; color: inherit; text-decoration-thickness: 1px; text-underline-offset: 0.28em; text-decoration-skip-ink: none; cursor: default; }
  .tail { white-space: nowrap; }
  mark.claim { white-space: nowrap; }
  mark.verified { text-decoration: underline 1px solid var(--hold); }
  mark.noCell, mark.notComparable { text-decoration: underline 1px dotted var(--soft); }
  mark.contradicted, mark.fail { color: var(--fail); text-decoration: underline 2px solid var(--fail); cursor: pointer; }
  mark.review { text-decoration: underline 2px dashed var(--review); cursor: pointer; }
  mark.lit { background: var(--fail-wash); box-shadow: 0 0 0 2px var(--fail-wash); }
  mark.review.lit { background: var(--review-wash); box-shadow: 0 0 0 2px var(--review-wash); }
  .sign { font: 600 0.62em/1 var(--sans); margin-left: 0.15em; text-decoration: none; display: inline-block; text-indent: 0; user-select: none; }
  .verified, .sign.verified, .legend .verified b { --tone: var(--hold); }
  .sign.verified, .legend .verified b { color: var(--hold); }
  .sign.noCell, .sign.notComparable { color: var(--soft); }
  .sign.contradicted, .sign.fail, .legend .contradicted b, h2.fail .sign, td.fail .sign { color: var(--fail); }
  .sign.review, h2.review .sign, td.review .sign { color: var(--review); }
  h2.fail { text-decoration: underline 2px solid var(--fail); text-underline-offset: 0.3em; }
  h2.review { text-decoration: underline 2px dashed var(--review); text-underline-offset: 0.3em; }
`;
