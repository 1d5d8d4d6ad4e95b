// A paragraph cut where marks begin and end. Offsets are UTF-16, as JavaScript's own.

import type { Claim, Finding, Paragraph, Place } from "../types.js";

export interface Span {
  start: number;
  end: number;
  claim?: Claim;
  finding?: Finding;
}

export interface Segment {
  text: string;
  claims: Claim[];
  findings: Finding[];
  /** Claims and findings whose last character is in this segment: their sign stands after it. */
  ending: { claims: Claim[]; findings: Finding[] };
}

/** Whether both are stretches of one text: of a block, of a line on a page, of a cell. */
export const inOneText = (place: Place, home: Place): boolean =>
  place.block !== undefined && place.block === home.block && place.kind === home.kind && place.row === home.row && place.col === home.col;

/** Where `place` stands in the paragraph's own text, if it does. A block may hold several paragraphs, a paragraph the lines of several blocks. */
export const within = (paragraph: Paragraph, place: Place): { start: number; end: number } | null => {
  let before = 0;
  for (const line of paragraph.lines ?? []) {
    const length = (line.end ?? 0) - (line.start ?? 0);
    const span = inLine(line, length, place);
    if (span) return { start: before + span.start, end: before + span.end };
    before += length;
  }
  return before > 0 ? null : inLine(paragraph.place, paragraph.text.length, place);
};

const inLine = (home: Place, length: number, place: Place): { start: number; end: number } | null => {
  if (!inOneText(place, home)) return null;
  const from = home.start ?? 0;
  const start = (place.start ?? from) - from;
  const end = Math.min((place.end ?? from + length) - from, length);
  return start >= 0 && start < end ? { start, end } : null;
};

/** Where a figure ends of which a line's end cuts the digits or the unit: its place is that of the first line. */
const wholeFigure = (paragraph: Paragraph, end: number, claim: Claim): number => {
  let before = 0;
  const cut = (paragraph.lines ?? []).some((line) => (before += (line.end ?? 0) - (line.start ?? 0)) === end);
  const rest = cut && !paragraph.text.slice(0, end).endsWith(claim.unit) ? paragraph.text.slice(end) : "";
  const digits = /^[\d.,，]*(?=\D)/.exec(rest)?.[0].length ?? 0;
  return claim.unit !== "" && rest.startsWith(claim.unit, digits) ? end + digits + claim.unit.length : end;
};

export const spansOf = (paragraph: Paragraph, claims: readonly Claim[], findings: readonly Finding[]): Span[] => [
  ...claims.flatMap((claim) => {
    const span = within(paragraph, claim.place);
    return span ? [{ start: span.start, end: wholeFigure(paragraph, span.end, claim), claim }] : [];
  }),
  ...findings.flatMap((finding) => finding.places.flatMap((place) => {
    const span = within(paragraph, place);
    return span ? [{ ...span, finding }] : [];
  })),
];

/** The paragraph's text as segments, in order and without loss. */
export const segments = (text: string, spans: readonly Span[]): Segment[] => {
  const cuts = new Set([0, text.length]);
  for (const span of spans) cuts.add(span.start).add(span.end);
  const at = [...cuts].sort((a, b) => a - b);
  return at.slice(0, -1).map((start, i) => {
    const end = at[i + 1] ?? text.length;
    const over = spans.filter((span) => span.start <= start && span.end >= end);
    const last = over.filter((span) => span.end === end);
    return { text: text.slice(start, end), ...parts(over), ending: parts(last) };
  });
};

const parts = (spans: readonly Span[]) => ({
  claims: spans.flatMap((span) => (span.claim ? [span.claim] : [])),
  findings: spans.flatMap((span) => (span.finding ? [span.finding] : [])),
});
