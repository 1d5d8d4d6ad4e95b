import { css, unsafeCSS } from "lit";
import text from "../pages/text.css?raw";

/** The text of the pages of their own, under the view's tokens. */
export const pageStyles = css`
  article { line-height: 1.8; }
  ${unsafeCSS(text)}
`;
