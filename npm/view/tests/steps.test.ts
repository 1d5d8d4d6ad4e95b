import assert from "node:assert/strict";
import { test } from "node:test";
import type { Chapter } from "../model/flow.js";
import { planOf } from "../model/steps.js";
import type { Paragraph } from "../types.js";

const paragraph = (length: number): Paragraph => ({ id: "p", text: "字".repeat(length), place: { source: 0, kind: "whole" } });
const chapter = (...lengths: number[]): Chapter => ({ id: "s", section: null, items: lengths.map((n) => ({ paragraph: paragraph(n) })), notes: [] });
const order = (chapters: Chapter[]): number[] => planOf(chapters).chapters.flatMap(({ heading, items, notes }) => [heading, ...items, notes]);

test("a short document is drawn in one step, and so is an empty one", () => {
  assert.equal(planOf([chapter(100, 200), chapter(300)]).steps, 1);
  assert.equal(planOf([]).steps, 1);
});

test("parts follow one another without a gap, and a large one stands alone", () => {
  const list = [chapter(700, 700), chapter(5000, 10), chapter(10)];
  assert.deepEqual(order(list), [0, 0, 1, 1, 1, 2, 3, 3, 3, 3, 3]);
  assert.equal(planOf(list).steps, 4);
});

test("a very long document has no more steps for it", () => {
  const steps = planOf(Array.from({ length: 500 }, () => chapter(...Array.from({ length: 20 }, () => 400)))).steps;
  assert.ok(steps > 20 && steps < 60, String(steps));
});
