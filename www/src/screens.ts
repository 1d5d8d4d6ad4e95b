// What stands under the bar: the first screen, the list, a result, its record, a page about it all.

import { html, nothing, type TemplateResult } from "lit";
import { withIgnored, withoutIgnored, type Edits, type Goto, type Ignored } from "gouji/view";
import type { GoujiApp } from "./app.js";
import type { Host } from "./host.js";
import { pageWords } from "./i18n.js";
import { isPdf, type Given, type Item, type Session } from "./session.js";

const result = (app: GoujiApp, host: Host, session: Session, item: Item): TemplateResult => {
  const { id } = item;
  return html`<gouji-beside .result=${item.original ?? item.result} .file=${isPdf(item) ? item.input : null} .parts=${host.pdf} .language=${app.language}
    .open=${app.beside && isPdf(item)} @gouji-close=${() => { app.beside = false; }}><gouji-result .result=${item.result} .original=${item.original} .history=${item.history} .language=${app.language}
    .ignored=${app.ignored} .rules=${session.rules} .busy=${item.busy}
    .rulePage=${app.rulePage} .ruleLink=${(slug: string) => host.page(`rules/${slug}`, app.language)}
    @gouji-edit=${(event: CustomEvent<Edits>) => session.edit(id, event.detail)}
    @gouji-drop=${(event: CustomEvent<string[]>) => session.drop(id, event.detail)}
    @gouji-undo=${() => session.undo(id)} @gouji-redo=${() => session.redo(id)}
    @gouji-ignore=${(event: CustomEvent<Ignored>) => app.ignore(withIgnored(app.ignored, event.detail))}
    @gouji-unignore=${(event: CustomEvent<Ignored>) => app.ignore(withoutIgnored(app.ignored, event.detail))}></gouji-result></gouji-beside>`;
};

const list = (app: GoujiApp, session: Session): TemplateResult => html`<gouji-files .files=${[...session.items]} .across=${session.across} .language=${app.language}
  @gouji-open=${(event: CustomEvent<string>) => app.go({ at: "result", id: event.detail })}
  @gouji-goto=${(event: CustomEvent<Goto>) => app.goto(event.detail)}></gouji-files>`;

const record = (app: GoujiApp, session: Session, item: Item): TemplateResult => html`<gouji-record .gouji=${session} .result=${item.result} .original=${item.original}
  .history=${item.history} .language=${app.language} .ignored=${app.ignored}></gouji-record>`;

export const screen = (app: GoujiApp, host: Host, session: Session): TemplateResult => {
  const { item, screen: { at } } = app;
  if (app.screen.at === "page") return html`<gouji-pages .name=${app.screen.name} .language=${app.language} .host=${host}></gouji-pages>`;
  if (at === "list") return list(app, session);
  if (!item) {
    return html`<gouji-intake .language=${app.language} .host=${host}
      @gouji-open-files=${(event: CustomEvent<Given[]>) => app.open(event.detail)}></gouji-intake>`;
  }
  return at === "result" ? result(app, host, session, item) : record(app, session, item);
};

/** Pages of their own open beside the report that is being read, never in its place. */
export const foot = (app: GoujiApp, host: Host, words: string): TemplateResult => {
  const w = pageWords(app.language);
  const beside = !host.inside && app.screen.at !== "intake" ? "_blank" : nothing;
  const link = (name: "about" | "rules") => html`<a href=${host.page(name, app.language)} target=${beside} rel="noopener">${w(`page.${name}`)}</a>`;
  return html`<footer><p>${words}</p><p>${link("about")}${link("rules")}</p></footer>`;
};
