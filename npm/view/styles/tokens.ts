// Ink, paper, hairlines, vermilion. Every colour of the view is one of these; a host page may set its own.

import { css } from "lit";

export const tokens = css`
  :host {
    --desk: var(--gouji-desk, #ece9e2);
    --paper: var(--gouji-paper, #fffefa);
    --ink: var(--gouji-ink, #1d1b18);
    --soft: var(--gouji-soft, #67625a);
    --rule: var(--gouji-rule, #8d867a);
    --hair: var(--gouji-hair, #cfc8ba);
    --fail: var(--gouji-fail, #b3261a);
    --fail-wash: var(--gouji-fail-wash, #fbe9e4);
    --review: var(--gouji-review, #855800);
    --review-wash: var(--gouji-review-wash, #faf0d7);
    --hold: var(--gouji-hold, #3c6836);
    --focus: var(--gouji-focus, #1f5fa8);
    --serif: "Songti SC", "STSong", "Noto Serif CJK SC", "Source Han Serif SC", "SimSun", serif;
    --sans: system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
    color-scheme: light dark;
    display: block;
    color: var(--ink);
    font: 16px/1.6 var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --desk: var(--gouji-desk, #131211);
      --paper: var(--gouji-paper, #1d1b19);
      --ink: var(--gouji-ink, #ebe6db);
      --soft: var(--gouji-soft, #a8a195);
      --rule: var(--gouji-rule, #777064);
      --hair: var(--gouji-hair, #423e38);
      --fail: var(--gouji-fail, #ff8d75);
      --fail-wash: var(--gouji-fail-wash, #44211b);
      --review: var(--gouji-review, #e5b558);
      --review-wash: var(--gouji-review-wash, #3b2f17);
      --hold: var(--gouji-hold, #9fca90);
      --focus: var(--gouji-focus, #8bbcf4);
    }
  }
  @media print {
    :host {
      --desk: #fff; --paper: #fff; --ink: #000; --soft: #444; --rule: #555; --hair: #999;
      --fail: #a31d12; --fail-wash: #fff; --review: #6b4700; --review-wash: #fff; --hold: #2c5226;
    }
  }
  * { box-sizing: border-box; }
  :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
  .vh { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .skip:not(:focus) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  button { font: inherit; color: inherit; }
  .link { border: 0; padding: 0; background: none; text-align: inherit; cursor: pointer;
    text-decoration: underline 1px var(--hair); text-underline-offset: 0.25em; }
  .link:hover:not(:disabled) { text-decoration-color: currentColor; }
  .link:disabled { cursor: default; text-decoration: none; }
  .button { border: 1px solid var(--rule); border-radius: 2px; padding: 0.35em 0.9em; background: var(--paper); cursor: pointer; }
  .button:hover:not(:disabled) { border-color: var(--ink); }
  .button:disabled { color: var(--soft); border-color: var(--hair); cursor: default; }
  summary { cursor: pointer; }
  @media (prefers-reduced-motion: no-preference) {
    .slot.laid { transition: top 0.18s ease-out; }
    td, mark { transition: background-color 0.15s; }
  }
`;
