import assert from "node:assert/strict";
import { test } from "node:test";
import { apply, drop, parseValue, redo, undo, unedited } from "../model/edits.js";
import { blamedCells, roots } from "../model/findings.js";
import { isIgnored, unignored, withoutIgnored } from "../model/ignore.js";
import { place } from "../model/margin.js";
import { paragraphs } from "../model/page.js";
import { segments, spansOf, within } from "../model/prose.js";
import type { CheckResult, Claim, Term } from "../types.js";
import { finding, result } from "./fixture.js";

const whole = { source: 0, kind: "whole" as const };
const term = (address: string, side: "left" | "right"): Term => ({ address, label: address, value: 1, sign: 1, side, place: whole });

test("derived findings hang on their root, over several steps and in a ring", () => {
  const list = roots([finding("c", { causedBy: "b" }), finding("b", { causedBy: "a" }), finding("a")]);
  assert.deepEqual(list.map((one) => [one.finding.fingerprint, one.derived.length]), [["a", 2]]);
  assert.equal(roots([finding("x", { causedBy: "y" }), finding("y", { causedBy: "x" })]).length > 0, true);
  assert.equal(roots([finding("x", { causedBy: "gone" })]).length, 1);
});

test("a sum of many marks its total, a comparison both of its figures", () => {
  const many = [..."abcdef"].map((name) => term(name, "left"));
  const equation = (terms: Term[]) => ({ left: 0, right: 0, difference: 0, terms });
  assert.deepEqual(blamedCells(finding("x", { equation: equation([...many, term("t", "right")]) })), ["t"]);
  assert.deepEqual(blamedCells(finding("x", { equation: equation([term("a", "left"), term("b", "right")]) })), ["a", "b"]);
});

test("a paragraph is cut at its marks without loss; offsets are UTF-16", () => {
  const text = "𠮷收到45件，其中17件";
  const home = { source: 0, kind: "text" as const, block: 3, start: 10, end: 10 + text.length };
  const span = within({ id: "p1", text, place: home }, { ...home, start: 14, end: 16 });
  assert.deepEqual(span, { start: 4, end: 6 });
  const cut = segments(text, [{ ...span!, finding: finding("a") }]);
  assert.deepEqual(cut.map((one) => one.text), ["𠮷收到", "45", "件，其中17件"]);
  assert.equal(within({ id: "p1", text, place: home }, { ...home, block: 4 }), null);
  // Hard-wrapped lines joined to one paragraph: a place on its second line, which is a block of its own.
  const lines = [{ ...home, start: 2, end: 6 }, { ...home, block: 4, start: 1, end: 5 }];
  assert.deepEqual(within({ id: "p1", text: text.slice(0, 8), place: lines[0]!, lines }, { ...home, block: 4, start: 2, end: 4 }), { start: 5, end: 7 });
  assert.equal(within({ id: "p1", text: text.slice(0, 8), place: lines[0]!, lines }, { ...home, block: 4, start: 6, end: 8 }), null);
  // On a page and in a sheet, too; another cell of the same block is another text.
  for (const place of [{ ...home, kind: "page" as const, page: 2 }, { ...home, kind: "cell" as const, row: 3, col: 1 }]) {
    assert.deepEqual(within({ id: "p1", text, place }, { ...place, start: 14, end: 16 }), { start: 4, end: 6 });
    assert.equal(within({ id: "p1", text, place }, { ...place, row: 4, start: 14, end: 16 }), null);
    assert.equal(within({ id: "p1", text, place }, { ...home, start: 14, end: 16 }), null);
  }
});

test("notes stand level where there is room and never over one another", () => {
  const slots = [{ id: "a", wanted: 100, height: 50 }, { id: "b", wanted: 110, height: 50 }, { id: "c", wanted: 400, height: 50 }];
  assert.deepEqual([...place(slots, 10, null).values()], [100, 160, 400]);
  assert.deepEqual([...place(slots, 10, "b").values()], [50, 110, 400]);
  const crowded = slots.map((slot) => ({ ...slot, wanted: 0 }));
  assert.deepEqual([...place(crowded, 10, "c").values()], [0, 60, 120]);
});

test("corrections are undone and done again; a new one forgets what was undone", () => {
  const two = apply(apply(unedited, { a: 1 }), { b: 2 });
  assert.deepEqual(undo(two).now, { a: 1 });
  assert.deepEqual(redo(undo(two)).now, { a: 1, b: 2 });
  assert.deepEqual(apply(undo(two), { c: 3 }).future, []);
  assert.deepEqual(undo(drop(two, ["a"])).now, { a: 1, b: 2 });
});

test("a typed value is a number, a blank, or refused", () => {
  assert.deepEqual(["12", " １，２８８ ", "-3.5", "", "12件", "1e9", "--1"].map(parseValue), [12, 1288, -3.5, null, undefined, undefined, undefined]);
});

test("a rule's page is read in one language, strong words apart", () => {
  const page = "# 名\n\n`x` · 表内\n\n## 中文\n\n**查什么** 甲`乙`。\n\n- 一\n- 二\n\n## English\n\n**Checks** it.\n";
  assert.deepEqual(paragraphs(page, "zh"), [
    [{ strong: true, text: "查什么" }, { strong: false, text: " 甲乙。" }], [{ strong: false, text: "· 一" }], [{ strong: false, text: "· 二" }],
  ]);
  assert.deepEqual(paragraphs(page, "en"), [[{ strong: true, text: "Checks" }, { strong: false, text: " it." }]]);
  assert.deepEqual(paragraphs("", "en"), []);
});

test("ignoring reaches as far as was asked", () => {
  const one = finding("f", { rule: "r" });
  const entry = { rule: "r", title: "", where: "" };
  assert.equal(isIgnored([{ ...entry, fingerprint: "f", file: "x" }], "x")(one), true);
  assert.equal(isIgnored([{ ...entry, fingerprint: "f", file: "x" }], "y")(one), false);
  assert.equal(isIgnored([{ ...entry, fingerprint: "g" }], "x")(one), false);
  assert.equal(isIgnored([entry], "y")(one), true);
});

test("what only follows from an ignored finding goes with it", () => {
  const all = result({ findings: [finding("a"), finding("b", { causedBy: "a" }), finding("c")] });
  const left = unignored(all, [{ rule: "applications-row-sum", fingerprint: "a", title: "", where: "" }]);
  assert.deepEqual(left.map((one) => one.fingerprint), ["c"]);
});

test("a figure that a line's end cuts is marked whole", () => {
  const line = (block: number, end: number) => ({ source: 0, kind: "text" as const, block, start: 0, end });
  const paragraph = { id: "p1", text: "收到申请114件，办结3件。", place: line(1, 5), lines: [line(1, 5), line(2, 9)] };
  const claim = (start: number, end: number, block: number) => ({ unit: "件", place: { ...line(block, end), start } }) as unknown as Claim;
  const marked = (one: Claim) => spansOf(paragraph, [one], []).map(({ start, end }) => paragraph.text.slice(start, end));
  assert.deepEqual([marked(claim(4, 5, 1)), marked(claim(6, 8, 2))], [["114件"], ["3件"]]);
  // A figure that is whole stays so, whatever the next line begins with.
  const next = { ...paragraph, text: "结转3件5件未办完。", place: line(1, 4), lines: [line(1, 4), line(2, 6)] };
  assert.deepEqual(spansOf(next, [claim(2, 4, 1)], []).map(({ end }) => end), [4]);
});

test("the record says nothing of repairs of what was put aside", () => {
  const repair = { explains: ["a"] } as unknown as CheckResult["repairs"][number];
  const all = result({ findings: [finding("a"), finding("c")], repairs: [repair], unrepaired: ["a"] });
  const ignored = [{ rule: "applications-row-sum", fingerprint: "a", title: "", where: "" }];
  const { repairs, unrepaired, findings } = withoutIgnored(all, ignored);
  assert.deepEqual([repairs, unrepaired, findings.length], [[], [], 1]);
  assert.deepEqual(withoutIgnored(all, []).unrepaired, ["a"]);
});
