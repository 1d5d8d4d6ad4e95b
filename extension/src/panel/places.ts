/** From findings to what is marked in the page. */
import { blamedCells, claimsOf, roots } from "../../../npm/view/model/findings.js";
import type { CheckResult, Finding, Place } from "../../../npm/engine/types.js";
import type { Mark } from "../messages.js";

/** As the messages' schema has it: what a place of a page can hold, and nothing else. */
const plain = ({ kind, source, block, start, end, grid, row, col, dom }: Place): Place =>
  JSON.parse(JSON.stringify({ kind, source, block, start, end, grid, row, col, dom })) as Place;

/** What a finding is about: the cells to blame and the numbers of the prose; else every place that it names. */
const placesOf = (finding: Finding, result: CheckResult): Place[] => {
  const { cells = {}, claims = [] } = result.report ?? {};
  const blamed = blamedCells(finding).flatMap((address) => cells[address]?.place ?? []);
  const said = new Set(claimsOf(finding));
  const told = claims.filter((claim) => said.has(claim.id)).map((claim) => claim.place);
  const all = [...told, ...blamed];
  return (all.length > 0 ? all : finding.places).filter((place) => place.kind === "cell" || place.kind === "text");
};

/** A finding about more places than this is marked only while it is looked at: a page full of marks shows nothing. */
const MANY = 12;

/** One mark for each place of each finding shown. */
export const marksOf = (result: CheckResult, shown: readonly Finding[]): Mark[] =>
  roots(shown).flatMap(({ finding, derived }) => [finding, ...derived]).flatMap((finding) => {
    const places = placesOf(finding, result);
    const outcome = finding.outcome === "fail" ? "fail" : "review";
    return places.length > MANY ? [] : places.map((place): Mark => ({ key: finding.fingerprint, outcome, place: plain(place) }));
  });

/** Every figure that takes part in a finding, or every place that it names, to be lit while it is looked at. */
export const litBy = (finding: Finding, result: CheckResult): Place[] => {
  const terms = (finding.equation?.terms ?? []).map((term) => term.place).filter((place) => place.kind === "cell" || place.kind === "text");
  return (terms.length > 0 ? terms : placesOf(finding, result)).map(plain);
};
