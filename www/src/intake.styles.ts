import { css } from "lit";

export const intakeStyles = css`
  .intake { max-width: 50rem; margin: 0 auto; padding: 7vh 1.5rem 3rem; }
  .field { position: relative; background: var(--paper); border: 1px solid var(--rule); padding: 3.2rem 2rem 1.6rem; text-align: center; display: grid; justify-items: center; }
  .field::before { content: ""; position: absolute; inset: 7px; border: 1px dashed var(--hair); pointer-events: none; }
  .field:focus-within::before, .field.over::before { border: 1.5px dashed var(--fail); }
  label { font: 700 1.45rem/1.5 var(--serif); text-wrap: balance; }
  .field p { margin: 0.4rem 0 1rem; color: var(--soft); font-size: 15px; }
  textarea { width: min(30rem, 100%); height: 5.2rem; border: 0; border-bottom: 1px solid var(--hair); resize: none; background: none; color: var(--ink);
    font: 15px/1.6 var(--serif); text-align: center; padding: 0.3rem; position: relative; }
  textarea:focus-visible { outline: 0; border-bottom-color: var(--focus); box-shadow: 0 1px 0 var(--focus); }
  .buttons { display: flex; flex-wrap: wrap; gap: 0.7rem; justify-content: center; margin: 1.2rem 0 0.6rem; position: relative; }
  .button { padding: 0.5em 1.4em; }
  .main { background: var(--ink); color: var(--paper); border-color: var(--ink); }
  .promise { text-align: center; margin: 1.1rem 0 0; font-size: 16px; }
  .samples { display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; justify-content: center; margin: 2.4rem 0; font-size: 15px; color: var(--soft); }
  .samples .link { color: var(--ink); text-decoration-color: var(--rule); }
  dl { margin: 0; padding-top: 1.4rem; border-top: 1px solid var(--hair); display: grid; gap: 0.5rem; color: var(--soft); font-size: 15px; line-height: 1.7; }
  dl div { display: flex; } dt { flex: none; color: var(--ink); } dd { margin: 0; }
  @media (max-width: 600px) { .intake { padding: 1rem 1rem 2rem; } .field { padding: 2rem 1.2rem 1.2rem; } label { font-size: 1.2rem; } dl div { display: block; } dd { display: inline; } dt { display: inline; } }
`;
