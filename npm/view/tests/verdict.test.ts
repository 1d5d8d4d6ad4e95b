import assert from "node:assert/strict";
import { test } from "node:test";
import { words } from "../i18n/index.js";
import { rowOf, summary } from "../model/files.js";
import { sentence, verdict } from "../model/verdict.js";
import type { CheckResult, Claim } from "../types.js";
import { finding, outcomes, report, result } from "./fixture.js";

const t = words("zh");
const said = (one: CheckResult) => sentence(verdict(one, one.findings, t), t);

test("read, wrong, to see, holds: in this order, roots only", () => {
  const findings = [finding("a"), finding("b", { causedBy: "a" }), finding("c"), finding("d", { outcome: "review" })];
  const all = outcomes([["x", "fail"], ["y", "pass"], ["z", "pass"], ["n", "notApplicable"]]);
  assert.equal(said(result({ findings, outcomes: all })), "读到 3 张表 2 个数、正文 0 处数字。2 处对不上，1 处请您看一下；其余 2 项相符。");
});

test("what could not be checked stands before what holds", () => {
  const some = report({ tables: report().tables.slice(0, 1) });
  const all = outcomes([["x", "cannotCheck"], ["y", "pass"]]);
  assert.equal(said(result({ report: some, outcomes: all })), "读到 1 张表 2 个数、正文 0 处数字。没有读到表三、表四，有 1 项没有核对；其余 1 项相符。");
});

test("a clean report says how much was checked, never that nothing is wrong", () => {
  assert.equal(said(result({ outcomes: outcomes([["x", "pass"]]) })), "读到 3 张表 2 个数、正文 0 处数字。核对了 1 项，都相符。");
});

test("another document is said to be one, and no more", () => {
  const findings = [finding("n", { rule: "not-a-report", message: "这不像是政府信息公开工作年度报告（像一则新闻）。" })];
  const news = result({ findings, report: report({ tables: [] }), outcomes: outcomes([["not-a-report", "fail"], ["x", "pass"]]) });
  assert.equal(said(news), "这不像是政府信息公开工作年度报告（像一则新闻）。没有核对。");
});

test("what is ignored is not passed over in silence", () => {
  const one = result({ findings: [finding("a")], outcomes: outcomes([["x", "fail"], ["y", "pass"]]) });
  assert.equal(sentence(verdict(one, [], t), t), "读到 3 张表 2 个数、正文 0 处数字。1 处您选了不再提示；其余 1 项相符。");
});

test("no stop stands twice, in either language", () => {
  const one = result({ findings: [finding("a")], outcomes: outcomes([["x", "fail"], ["y", "pass"]]) });
  const english = words("en");
  assert.equal(sentence(verdict(one, one.findings, english), english),
    "Read: tables 3, figures 2, numbers in the prose 0. 1 does not add up; the other 1 check holds.");
});

test("the line over a list leaves out what there is none of", () => {
  const rows = [result({ findings: [finding("a")] }), null].map((one, i) => rowOf({ id: String(i), name: "a", result: one }, t));
  assert.equal(summary(rows, 2, t), "2 份报告，1 份有对不上的，还有 1 份在读。几份之间 2 处对不上。");
});

test("an error is one sentence", () => {
  assert.equal(said(result({ report: null, error: { code: "empty", message: "里面什么都没有。", english: "There is nothing in it." } })), "里面什么都没有。");
});

test("how the numbers of the prose ended stands with their count", () => {
  const claims = Array.from({ length: 4 }, (_, i) => ({ id: String(i) })) as Claim[];
  const statuses = ["verified", "verified", "noCell", "contradicted"] as const;
  const coverage = Object.fromEntries(statuses.map((status, i) => [String(i), { status, against: [], reason: "" }]));
  const one = result({ report: report({ claims }), coverage, outcomes: outcomes([["x", "pass"]]) });
  assert.equal(said(one), "读到 3 张表 2 个数、正文 4 处数字（与表相符 2、对不上 1、表里没有 1）。核对了 1 项，都相符。");
});
