/** Pages as portals publish reports, put together from the written cases, and what stands on them wrong. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { pdfWithoutFonts } from "../pdf.ts";

const caseFile = (name: string): Buffer => readFileSync(fileURLToPath(new URL(`../cases/${name}`, import.meta.url)));

/** Replaces what stands once; a case that has changed must not leave a page without its error. */
function replaced(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`stands ${text.split(from).length - 1} times: ${from}`);
  return text.replace(from, () => to);
}

const between = (text: string, from: string, to: string): string => text.slice(text.indexOf(from), text.indexOf(to));

/** The bureau's page as saved from Word: right, but that the prose says 26 where the table has 27. */
const bureauPage = caseFile("03-word-paste.html").toString();
const bureau = between(bureauPage, '<h1 class="article-title">', "<iframe");
/** The total of 予以公开: 20 and 1 are not 23. */
export const wrongBureau = replaced(bureau, "<span>2</span><span>1</span><span>", "<span>2</span><span>3</span><span>");

/** The town's page, in the markup of twenty years ago: all right. */
const townPage = new TextDecoder("gb18030").decode(caseFile("07-gb18030.html"));
const town = between(townPage, "<P align=center><FONT face=黑体", "</BODY>");
const wrongTown = ((): string => {
  const [before = "", after = ""] = town.split("（一）予以公开");
  return `${before}（一）予以公开${after.replace("<TD><P>2</P></TD>\n</tr>", "<TD><P>3</P></TD>\n</tr>")}`;
})();

const html = (title: string, body: string, head = ""): string =>
  `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>
<div class="top">今天是2026年11月26日 <a href="/">首页</a> <a href="/search">智能问答</a></div>${body}
<div class="foot">主办：某市人民政府办公室 备案号 苏ICP备05000000号 <script>/* count(12345) */</script></div></body></html>`;

/** Sixty characters, others for each number. */
const hanzi = (n: number): string => String.fromCharCode(...Array.from({ length: 60 }, (_, k) => 0x4e00 + ((n * 60 + k) * 7_919) % 20_000));

export interface Served {
  body: string | Buffer;
  type?: string;
  policy?: string;
}

/** By address. `other` is the origin of another site, which shows the same files. */
export const pages = (other: string): Record<string, Served> => ({
  // Word's markup, the site's bar of particulars above it, an image with a QR code below.
  "/word": { body: bureauPage.replace(bureau, () => wrongBureau) },
  // Everything in tables: the site's columns, the article, and spacers.
  "/layout": {
    body: html("年度报告", `<table width="100%"><tr><td><table><tr><td>政务公开</td><td>年报</td></tr></table></td></tr>
      <tr><td><table><tr><td width="20%">栏目</td><td>${wrongTown}</td></tr></table></td></tr></table>`),
  },
  "/gb18030": { body: caseFile("07-gb18030.html"), type: "text/html" },
  // The article in a frame of the same site; of another one; and drawn by a script some time after.
  "/iframe": { body: html("年度报告", `<h2>政府信息公开年报</h2><iframe src="/article" width="900" height="2000"></iframe>`) },
  "/srcdoc": { body: html("年度报告", `<h2>政府信息公开年报</h2><iframe width="900" height="2000" srcdoc="${wrongTown.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"></iframe>`) },
  "/article": { body: html("正文", wrongTown) },
  "/foreign": { body: html("年度报告", `<h2>政府信息公开年报</h2><iframe src="${other}/article" width="900" height="2000"></iframe>`) },
  "/late": {
    body: html("年度报告", `<div id="zoom">正在加载</div><template id="later">${wrongBureau}</template>
      <button onclick="zoom.replaceChildren(later.content)">载入</button>`),
  },
  // In shadow roots: there from the start, in a box that scrolls; drawn later into one; a root that comes later; and a file.
  "/shadow": { body: html("年度报告", `<div id="host"></div><script>host.attachShadow({ mode: "open" }).innerHTML = \`<div id="box" style="height: 400px; overflow: auto">${wrongBureau.replaceAll("`", "")}</div>\`</script>`) },
  "/shadow-late": { body: html("年度报告", `<div id="host"></div><template id="later">${wrongBureau}</template><script>host.attachShadow({ mode: "open" }).innerHTML = "<p>正在加载</p>";
      const load = () => host.shadowRoot.replaceChildren(later.content);</script>`) },
  "/shadow-root": { body: html("年度报告", `<div id="host"></div><template id="later">${wrongBureau}</template><script>const load = () => host.attachShadow({ mode: "open" }).append(later.content);</script>`) },
  "/shadow-file": { body: html("年度报告", `<div id="host"></div><script>host.attachShadow({ mode: "open" }).innerHTML = '<p><a href="/files/nb2023.docx">2023年年报.docx</a></p>';</script>`) },
  // The page names files only; one of them is not there, one is a page.
  "/attachment": {
    body: html("年度报告", `<h1>某县发展和改革局2023年政府信息公开年度报告</h1><p>附件：</p><p><a href="/files/nb2023.docx">2023年年报.docx</a></p>
      <p><a href="/files/gone.pdf">年报.pdf</a></p><p><a href="/files/login.doc">年报（旧）.doc</a></p>
      <p><a href="/download?id=7">2023年年报（公开版）.docx</a></p><p><a href="/news">关于年报.docx的通知</a></p><p><a href="javascript:alert(1)//x.pdf">假的.pdf</a></p>`),
  },
  // It changes by itself, and names one more file then.
  "/changing": {
    body: html("年度报告", `<h1>某县发展和改革局2023年政府信息公开年度报告</h1><p><a href="/files/nb2023.docx">2023年年报.docx</a></p><p><a href="/files/gone.pdf">年报.pdf</a></p>
      <div id="news"></div><script>const add = () => news.insertAdjacentHTML("beforeend", '<p><a href="/files/' + news.children.length + '.doc">再一个附件.doc</a></p>');</script>`),
  },
  // And one in a font that is not in the file.
  "/unembedded": { body: html("年度报告", `<h1>某县发展和改革局2023年政府信息公开年度报告</h1><p>附件：<a href="/files/song.pdf">2023年年报.pdf</a></p>`) },
  "/report.pdf": { body: caseFile("03-word-paste.pdf"), type: "application/pdf" },
  "/viewer": { body: `<title>年报</title><body style="margin:0"><embed src="/report.pdf" type="application/pdf" width="100%" height="100%"></body>` },
  "/files/song.pdf": { body: pdfWithoutFonts(["青柏县水务局2023年政府信息公开工作年度报告", "一、总体情况", "收到政府信息公开申请3件，均已答复。"]), type: "application/pdf" },
  "/files/nb2023.docx": { body: caseFile("03-word-paste.docx"), type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
  "/download": { body: caseFile("03-word-paste.docx"), type: "application/octet-stream" },
  "/files/login.doc": { body: "<title>请登录</title>" },
  "/news": {
    body: html("新闻", `<h1>我县召开政务公开工作推进会</h1><p>11月20日，全县政务公开工作推进会召开，共有35个单位的42人参加。今年以来公开信息1203条。</p>`),
  },
  // The report, and 10 MB of other text behind it: what an office's whole year, pasted along, amounts to.
  "/long": { body: html("年度报告", `${wrongBureau}${Array.from({ length: 50_000 }, (_, n) => `<p>${hanzi(n)}。</p>`).join("")}`) },
  // A list on the left, the report beside it.
  "/frames": { body: html("年度报告", `<a target="report" href="/bureau">2023年</a><a target="report" href="/hangslow">2022年</a><iframe name="report" src="/article" width="900" height="2000"></iframe>`) },
  "/bureau": { body: html("正文", wrongBureau) },
  "/hangslow": { body: html("正文", `${wrongBureau.replaceAll("松坪县发展和改革局", "青柏县水务局")}<img src="/hang">`) },
  "/blank": { body: html("年度报告", `<a target="report" href="/bureau">2023年</a><iframe name="report" width="900" height="2000"></iframe>`) },
  "/elsewhere": { body: html("年度报告", `<a target="report" href="/bureau">2023年</a><iframe name="report" src="${other}/news" width="900" height="2000"></iframe>`) },
  // The report is there, and with it something that never answers.
  "/hangframe": { body: html("年度报告", `${wrongBureau}<iframe src="/hang"></iframe>`) },
  "/hangscript": { body: html("年度报告", `${wrongBureau}<script src="/hang"></script><p>页尾</p>`) },
  "/hangfirst": { body: html("年度报告", `<script src="/hang"></script>${wrongBureau}`) },
  "/hangbeside": { body: html("年度报告", `<iframe src="/hang"></iframe><iframe src="/article" width="900" height="2000"></iframe>`) },
  // In a box that scrolls, with other text below it.
  "/clip": { body: html("年度报告", `<div id="box" style="height: 260px; overflow: auto; border: 3px solid">${wrongBureau}</div><p>下面是别的内容。</p>`) },
  // More lines than are taken from a page.
  "/lines": { body: html("年度报告", `${wrongBureau}<pre>${"1\n".repeat(200_100)}</pre>`) },
  "/two": { body: html("年报汇编", `${wrongBureau}<hr>${town}`) },
  // Two years of the bureau.
  "/2022": { body: html("2022", wrongBureau.replaceAll("2024年", "§").replaceAll("2023", "2022").replaceAll("§", "2023年")) },
  "/2023": { body: html("2023", wrongBureau) },
  "/strict": { body: html("年度报告", wrongBureau, "<style>* { all: revert !important } gouji-marks { display: none }</style>"), policy: "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'" },
  // Words that are markup, elements that look like ours, a page that clicks and answers by itself.
  "/fooling": {
    body: html("<img src=x onerror=alert(1)>年报", `<gouji-marks>✓ 全部对得上</gouji-marks>
      <p>&lt;img src=x onerror="document.title='taken'"&gt;收到申请&lt;b&gt;26&lt;/b&gt;件</p>
      ${replaced(wrongBureau, "部分科室主动公开意识不强", "&lt;img src=x onerror=alert(1)&gt;意识不强")}
      <script>window.onmessage = null; setInterval(() => document.querySelector("td")?.dispatchEvent(new MouseEvent("click", { bubbles: true })), 50);
      window.goujiIsHere = true; window.chrome = { runtime: { sendMessage() { throw 1; } } };</script>`),
  },
});
