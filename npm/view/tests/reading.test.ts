import assert from "node:assert/strict";
import { test } from "node:test";
import { words } from "../i18n/index.js";
import { line } from "../model/line.js";
import { noticeLine, noticesOf, uncheckedLines } from "../model/reading.js";
import type { RuleInfo } from "../types.js";
import { finding, outcomes, report, result } from "./fixture.js";

const whole = { source: 0, kind: "whole" as const };
const notice = (code: string, more = {}) => ({ code, text: "第 3 页没有读。", english: "Page 3 was not read.", place: whole, ...more });

test("a notice says where it was, and is not told twice", () => {
  const notices = [notice("cmap-missing", { place: { source: 0, kind: "page" as const, page: 3 } }), notice("encoding-damaged")];
  const one = result({ report: report({ notices }), findings: [finding("a", { rule: "encoding-damaged" })] });
  assert.deepEqual(noticesOf(one).map((each) => noticeLine(each, words("zh"))), ["第 3 页没有读。（第 3 页）"]);
  assert.equal(noticeLine(notice("x"), words("en")), "Page 3 was not read.");
});

test("what was not checked for one reason stands in one line", () => {
  const rules = ["a", "b", "c"].map((slug) => ({ slug, title: { zh: `查${slug}`, en: slug } })) as unknown as RuleInfo[];
  const all = outcomes([["a", "cannotCheck"], ["b", "cannotCheck"], ["c", "pass"]]);
  for (const slug of ["a", "b"]) Object.assign(all[slug]!, { reason: "没有读到表三。" });
  assert.deepEqual(uncheckedLines(result({ outcomes: all }), rules, words("zh")), ["查a、查b（没有读到表三）"]);
});

test("a side of noughts is named and counted", () => {
  const term = (label: string, value: number, side: "left" | "right") => ({ label, value, sign: 1, side, place: whole });
  const terms = [term("不予公开", 4, "left"), term("属于国家秘密", 0, "right"), term("属于行政查询事项", 0, "right")];
  const equation = { left: 4, right: 0, difference: 4, terms };
  assert.equal(line(equation, words("zh")), "不予公开 4；属于国家秘密等 2 项都是 0；差 4");
  assert.equal(line(equation, words("en")), "不予公开 4; 属于国家秘密 and others, 2 in all: each 0; difference 4");
});
