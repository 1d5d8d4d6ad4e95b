import assert from "node:assert/strict";
import { test } from "node:test";
import { words } from "../i18n/index.js";
import { noticeLine, noticesOf } from "../model/reading.js";
import { finding, report, result } from "./fixture.js";

const whole = { source: 0, kind: "whole" as const };
const notice = (code: string, more = {}) => ({ code, text: "第 3 页没有读。", english: "Page 3 was not read.", place: whole, ...more });

test("a notice says where it was, and is not told twice", () => {
  const notices = [notice("cmap-missing", { place: { source: 0, kind: "page" as const, page: 3 } }), notice("encoding-damaged")];
  const one = result({ report: report({ notices }), findings: [finding("a", { rule: "encoding-damaged" })] });
  assert.deepEqual(noticesOf(one).map((each) => noticeLine(each, words("zh"))), ["第 3 页没有读。（第 3 页）"]);
  assert.equal(noticeLine(notice("x"), words("en")), "Page 3 was not read.");
});
