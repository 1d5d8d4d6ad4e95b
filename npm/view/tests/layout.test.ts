import assert from "node:assert/strict";
import { test } from "node:test";
import { applications } from "../form/applications.js";
import { disclosure } from "../form/disclosure.js";
import { addresses, isFigure, type Layout } from "../form/layout.js";
import { review } from "../form/review.js";

const once = (layout: Layout, count: number): void => {
  const all = addresses(layout);
  assert.equal(all.length, count);
  assert.equal(new Set(all).size, count, "an address stands twice");
};

test("each form has every address exactly once", () => {
  once(disclosure("2021"), 10);
  once(disclosure("2019"), 22);
  once(applications("2021"), 175);
  once(applications("2019"), 161);
  once(review(), 15);
});

test("a group's 小计 gets a row of its own, only where it is printed", () => {
  const plain = addresses(applications("2021"));
  const more = addresses(applications("2021", new Set(["refused"])));
  assert.equal(more.length - plain.length, 7);
  assert.ok(more.includes("applications.refused.total"));
});

test("本年项目数量 takes the place of the two columns that it replaces", () => {
  const all = addresses(disclosure("2019", new Set(["disclosure.licensing.currentItems"])));
  assert.ok(all.includes("disclosure.licensing.currentItems"));
  assert.ok(all.includes("disclosure.licensing.decisions"));
  assert.ok(!all.includes("disclosure.licensing.previousItems"));
});

/** Every row fills the same width once spans are counted, or the table is torn. */
const widths = (layout: Layout): number[] => {
  const open: number[] = [];
  return layout.rows.map((row) => {
    let col = 0;
    const skip = () => { while ((open[col] ?? 0) > 0) { open[col]! -= 1; col += 1; } };
    for (const cell of row) {
      skip();
      const rows = isFigure(cell) ? 1 : cell.rows ?? 1;
      for (let i = 0; i < (cell.cols ?? 1); i += 1) { open[col] = rows - 1; col += 1; }
    }
    skip();
    return col;
  });
};

test("no row is longer or shorter than the table", () => {
  for (const layout of [disclosure("2021"), disclosure("2019"), applications("2021"), applications("2019"), review()]) {
    assert.equal(new Set(widths(layout)).size, 1, `${layout.table}: ${widths(layout).join(" ")}`);
  }
});
