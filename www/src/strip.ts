// What stands under the bar when there is something to know: a profile in use, a part being fetched, a file that was refused.

import { html, nothing, type TemplateResult } from "lit";
import { words } from "gouji/view";
import type { GoujiApp } from "./app.js";
import { pageWords } from "./i18n.js";
import { described } from "./profile.js";

export const strip = (app: GoujiApp): TemplateResult => {
  const w = pageWords(app.language);
  const profile = app.session?.profile;
  const chip = profile && html`<p class="strip profile"><span>${w("profile.with", { name: profile.name, what: described(profile, w) })}</span>
    <button class="link" @click=${() => app.session?.use(null)}>${w("profile.remove")}</button></p>`;
  const refused = app.notice && html`<p class="strip refused"><span>${app.notice}</span>
    <button class="link" @click=${() => { app.notice = ""; }}>${w("notice.close")}</button></p>`;
  const { item } = app;
  const unread = (item ? [item] : app.screen.at === "list" ? app.session?.items ?? [] : []).filter((one) => one.trouble);
  const kept = unread.map(({ name, trouble }) => html`<span>${trouble?.code === "io" ? w("again.changed", { name })
    : w("again.unread", { name, why: (app.language === "en" && trouble?.english) || (trouble?.message ?? "") })}</span>`);
  const again = unread.length > 0 && html`<div class="strip refused">${kept}<button class="link" @click=${() => app.session?.again(unread)}>${w("again.read")}</button></div>`;
  const part = app.session?.loading;
  const loading = part && part !== "core" ? words(app.language)(`app.loading.${part}`) : "";
  return html`${chip ?? nothing}<div role="status">${loading ? html`<p class="strip loading">${loading}</p>` : nothing}</div><div role="alert">${refused || nothing}${again || nothing}</div>`;
};
