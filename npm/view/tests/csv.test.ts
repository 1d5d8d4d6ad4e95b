import assert from "node:assert/strict";
import { test } from "node:test";
import { csv, field } from "../model/csv.js";
import { result } from "./fixture.js";

test("what a spreadsheet would run gets an apostrophe", () => {
  for (const text of ["=1+1", "+1", "-1", "@sum", "\t=1", "\r=1"]) assert.match(field(text), /^"?'/, JSON.stringify(text));
  assert.equal(field("12件"), "12件");
});

test("quotes, commas and line breaks stay in their field", () => {
  assert.equal(field('a"b,c\nd'), '"a""b,c\nd"');
});

test("one row per cell, a BOM before all", () => {
  const lines = csv([result()]).split("\r\n");
  assert.equal(lines[0], "\uFEFFsource,organ,year,form,address,value,raw,state,place");
  assert.equal(lines[1], "a.txt,某局,2022,2021,applications.received.total,12,12件,number,b7:3-5");
  assert.equal(lines[2], "a.txt,某局,2022,2021,disclosure.licensing.change,-3,'-3,number,b7:6-8");
});
