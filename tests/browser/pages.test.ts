/** What stands around the checking: rule pages, the about page, the one file and its fingerprint, profiles. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { sitePages } from "../../www/pages/static.ts";
import { both, root, withPage, type Opened } from "./page.ts";

const dist = `${root}www/dist/`;
const slugs = readdirSync(`${root}docs/rules`).map((name) => name.replace(/\.md$/, ""));

test("every rule has a page, and every link and picture of the pages is there", () => {
  for (const file of ["index.html", "about.html", "rules.html", ...slugs.map((slug) => `rules/${slug}.html`)]) {
    const text = readFileSync(dist + file, "utf8");
    const folder = file.includes("/") ? "rules/" : "";
    const links = [...text.matchAll(/(?:href|src)="([^"#:]+)[^"]*"/g)].map((match) => match[1] ?? "");
    for (const link of links) assert.ok(existsSync(dist + folder + link), `${file}: ${link}`);
    assert.match(text, /og:image" content="[^"{]*preview\.png"/, file);
  }
});

test("built for a known address, every page tells its own and the picture's; else none does", () => {
  const given = { rules: { "review-sum": readFileSync(`${root}docs/rules/review-sum.md`, "utf8") }, about: readFileSync(`${root}www/pages/about.md`, "utf8"), offer: { name: "gouji.html", bytes: 1, sha256: "" } };
  const file = "rules/review-sum.html";
  const [known, unknown] = ["https://a.gov.cn/gouji/", "./"].map((site) => sitePages({ ...given, site })[file] ?? "");
  for (const [name, value] of [["og:url", file], ["og:image", "preview.png"]]) assert.ok(known?.includes(`"${name}" content="https://a.gov.cn/gouji/${value}"`), name);
  assert.ok(known?.includes(`rel="canonical" href="https://a.gov.cn/gouji/${file}"`));
  assert.doesNotMatch(unknown ?? "", /canonical|og:url/);
  assert.doesNotMatch(readFileSync(`${dist}index.html`, "utf8"), /canonical|og:url|\{site\}/);
});

test("the list of rules leaves none out, in either language", () => {
  const text = readFileSync(`${dist}rules.html`, "utf8");
  for (const slug of slugs) assert.equal(text.split(`href="rules/${slug}.html`).length - 1, 2, slug);
});

test("the icons of the manifest are there", () => {
  const { icons } = JSON.parse(readFileSync(`${dist}manifest.webmanifest`, "utf8")) as { icons: { src: string }[] };
  for (const { src } of icons) assert.ok(existsSync(dist + src), src);
});

test("the size and fingerprint that the pages tell are those of gouji.html", () => withPage(async ({ page }) => {
  const bytes = readFileSync(`${dist}gouji.html`);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  assert.equal(await page.locator("gouji-intake dd code").textContent(), sha256);
  assert.ok(readFileSync(`${dist}about.html`, "utf8").includes(sha256));
}));

test("a rule's page: Chinese, English by the switch, no sideways scrolling", () => withPage(async ({ page }) => {
  await page.locator("h1:visible").filter({ hasText: "表三每行的总计" }).waitFor();
  await page.locator("a.language:visible").click();
  await page.locator("h1:visible").filter({ hasText: "Row totals" }).waitFor();
  assert.equal(await page.locator("h1:visible").count(), 1);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 375);
}, { at: "rules/applications-row-sum.html", viewport: { width: 375, height: 667 } }));

test("a rule's page within the one file, by its deep link, and back to the start", () => withPage(async ({ page }) => {
  await page.locator("gouji-pages h1").filter({ hasText: "表三每行的总计" }).waitFor();
  await page.getByRole("link", { name: "查哪些项" }).click();
  await page.locator("gouji-pages dt").first().waitFor();
  assert.equal(await page.locator("gouji-pages dt").count(), slugs.length);
  await page.getByRole("button", { name: "返回" }).click();
  await page.locator("textarea").waitFor();
  assert.doesNotMatch(page.url(), /#/);
}, { from: "file", at: "#rules/applications-row-sum" }));

const profile = (text: string, name = "office.toml") => ({ name, mimeType: "", buffer: Buffer.from(text) });
const strip = ({ page }: Opened) => page.locator("gouji-app .profile");

both("a profile is used, kept over a reload, and taken back", async (opened) => {
  await opened.choose(profile('[rules]\nreview-sum = "off"\n\n[deadlines]\ndepartment = "01-20"\n'));
  await strip(opened).filter({ hasText: "不查 1 项、自定期限 1 个" }).waitFor();
  await opened.page.reload();
  await strip(opened).waitFor();
  await opened.page.getByRole("button", { name: "不用这份配置" }).click();
  await strip(opened).waitFor({ state: "detached" });
  await opened.page.reload();
  await opened.page.locator("textarea").waitFor();
  assert.equal(await strip(opened).count(), 0);
});

test("a profile that cannot be used is refused in a sentence", () => withPage(async (opened) => {
  const wrong: [text: string, says: RegExp][] = [
    ['[rules]\nreview-sum = "never"', /“review-sum”写的是“never”/], ["[rules]\nreview-sum = ", /第 2 行读不懂/],
    ["{", /读不懂/], ['[deadlines]\ndepartment = "1月"', /不是月和日/], ["colour = 1", /不认识的“colour”/],
  ];
  for (const [text, says] of wrong) {
    await opened.choose(profile(text));
    await opened.page.getByRole("alert").filter({ hasText: says }).waitFor();
    assert.equal(await strip(opened).count(), 0);
  }
}));

for (const [hash, says] of [["#rules/nope", "没有这一页"], ["#rules/%E0%A4%A", "没有这一页"], ["#rules/review-sum", "review-sum"]] as const) {
  test(`the site's address with ${hash} says what is there`, () => withPage(async ({ page }) => {
    await page.locator("gouji-pages").getByText(says).first().waitFor();
  }, { at: hash }));
}

test("what others put behind the address is none of ours", () => withPage(async ({ page }) => {
  await page.locator("textarea").waitFor();
  assert.equal(await page.locator("gouji-pages").count(), 0);
}, { at: "#wechat_redirect" }));
