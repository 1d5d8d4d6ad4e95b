import { css } from "lit";

export const intakeStyles = css`
  .intake { max-width: 50rem; margin: 0 auto; padding: 7vh 1.5rem 3rem; }
  .field { position: relative; background: var(--paper); border: 1px solid var(--rule); padding: 3.6rem 2rem 2.2rem; min-height: 20rem; text-align: center;
    display: flex; flex-direction: column; align-items: center; }
  .field::before { content: ""; position: absolute; inset: 7px; border: 1px dashed var(--hair); pointer-events: none; }
  .field.over::before { border: 1.5px dashed var(--fail); }
  h1, .field p { position: relative; z-index: 1; pointer-events: none; }
  h1 { margin: 0; font-size: inherit; }
  label { font: 700 1.45rem/1.5 var(--serif); text-wrap: balance; }
  .field p { margin: 0.4rem 0 1rem; color: var(--soft); font-size: 15px; }
  textarea { position: absolute; inset: 8px; border: 0; resize: none; background: none; color: var(--soft); font: 15px/1.6 var(--serif); text-align: center; padding: 8.2rem 2rem 6rem; }
  textarea:focus-visible { outline: 0; }
  .field:focus-within { outline: 2px solid var(--focus); outline-offset: 2px; }
  .buttons { display: flex; flex-wrap: wrap; gap: 0.7rem; justify-content: center; margin-top: auto; position: relative; z-index: 1; }
  .button { padding: 0.5em 1.4em; }
  .main { background: var(--ink); color: var(--paper); border-color: var(--ink); }
  .promise { text-align: center; margin: 1.1rem 0 0; font-size: 16px; }
  .samples { display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; justify-content: center; margin: 2.4rem 0; font-size: 15px; color: var(--soft); }
  .samples .link { color: var(--ink); text-decoration-color: var(--rule); }
  dl { margin: 0; padding-top: 1.4rem; border-top: 1px solid var(--hair); display: grid; gap: 0.5rem; color: var(--soft); font-size: 15px; line-height: 1.7; }
  dl a { color: var(--ink); text-decoration: underline 1px var(--rule); text-underline-offset: 0.25em; }
  dd details { display: inline; } dd code { display: block; overflow-wrap: anywhere; font-size: 13px; } summary { display: inline; text-decoration: underline 1px dotted var(--rule); text-underline-offset: 0.25em; }
  dl div { display: flex; } dt { flex: none; color: var(--ink); } dd { margin: 0; }
  @media (max-width: 600px) { .intake { padding: 1rem 1rem 2rem; } .field { padding: 2rem 1.2rem 1.2rem; } label { font-size: 1.2rem; } dl div { display: block; } dd { display: inline; } dt { display: inline; } }
`;
