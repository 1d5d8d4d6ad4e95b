// The narrow bar on top: the name, the way back, export, language.

import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "gouji/view";
import type { GoujiApp } from "./app.js";
import { pageWords } from "./i18n.js";
import { saveCsv, saveJson } from "./export.js";
import { isPdf } from "./session.js";

const back = (app: GoujiApp, t: Words): TemplateResult | typeof nothing => {
  if (app.screen.at === "intake") return nothing;
  if (app.screen.at === "page") return html`<button class="link" @click=${() => app.up()}>← ${pageWords(app.language)("page.back")}</button>`;
  const many = (app.session?.items.length ?? 0) > 1;
  const words = app.screen.at === "record" ? "record.close" : app.screen.at === "result" && many ? "files.back" : "app.new";
  return html`<button class="link" @click=${() => app.up()}>← ${t(words)}</button>`;
};

const close = (event: Event): void => {
  (event.currentTarget as HTMLElement).closest("details")?.removeAttribute("open");
};

/** Open until something else is clicked, or Escape is pressed. */
const opened = ({ currentTarget }: Event): void => {
  const menu = currentTarget as HTMLDetailsElement;
  if (!menu.open) return;
  const listening = new AbortController();
  const away = (event: Event): void => {
    const stays = event instanceof KeyboardEvent ? event.key !== "Escape" : event.composedPath().includes(menu);
    if (menu.open && stays) return;
    menu.open = false;
    listening.abort();
  };
  for (const type of ["pointerdown", "keydown"]) addEventListener(type, away, { capture: true, signal: listening.signal });
};

const exports = (app: GoujiApp, t: Words): TemplateResult | typeof nothing => {
  const { session, screen, item } = app;
  if (!session || screen.at === "intake" || screen.at === "page") return nothing;
  if (screen.at === "record") {
    return html`<button class="button" @click=${() => app.saveRecord()}>${t("record.save")}</button>
      <button class="button" @click=${() => print()}>${t("record.print")}</button>`;
  }
  const items = item ? [item] : session.items;
  const original = item && isPdf(item) ? html`<button class="button" aria-pressed=${app.beside} @click=${() => { app.beside = !app.beside; }}>${pageWords(app.language)("original.open")}</button>` : nothing;
  const act = (words: string, does: () => void) => html`<li><button class="link" @click=${(event: Event) => { close(event); does(); }}>${words}</button></li>`;
  return html`${original}<details class="export" @toggle=${opened}><summary class="button">${t("export.label")}</summary><ul>
    ${item?.result?.report ? act(t("export.record"), () => app.go({ at: "record", id: item.id })) : nothing}
    ${act(t("export.json"), () => saveJson(session, items))}
    ${act(t("export.csv"), () => saveCsv(items))}
    ${act(t("export.print"), () => print())}
  </ul></details>`;
};

export const bar = (app: GoujiApp, t: Words): TemplateResult => html`<header>
  <a class="skip" href="#main" @click=${app.skip}>${t("app.skip")}</a>
  <button class="name" @click=${() => app.go({ at: "intake" })} aria-label=${t("app.home")}>${t("app.name")}</button>
  <span class="tagline">${t("app.tagline")}</span>
  ${back(app, t)}<span class="spring"></span>${exports(app, t)}
  <button class="link language" lang=${app.language === "zh" ? "en" : "zh-CN"} @click=${() => app.speak()}>${t("app.language")}</button>
</header>`;
