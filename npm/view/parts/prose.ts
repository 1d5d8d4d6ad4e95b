// The prose: every number marked as verified, contradicted, not in the tables, or not comparable; findings underlined.

import { html, nothing, type TemplateResult } from "lit";
import { classMap } from "lit/directives/class-map.js";
import { segments, spansOf, type Segment } from "../model/prose.js";
import type { Claim, Finding, Paragraph, Status } from "../types.js";
import type { View } from "./view.js";

const SIGNS: Record<Status, string> = { verified: "✓", contradicted: "误", noCell: "○", notComparable: "△" };
export const signOf = (status: Status): string => SIGNS[status];

/** A number that no rule has looked at has no status, and gets no sign. */
const statusOf = (view: View, claim: Claim | undefined): Status | undefined => (claim ? view.result.coverage[claim.id]?.status : undefined);

/** The sign after the last character of what it belongs to: a finding's own, else the claim's. */
const signs = (view: View, segment: Segment): TemplateResult | typeof nothing => {
  const finding = worst(segment.ending.findings);
  if (finding) return html`<sup class="sign ${finding.outcome}">${view.t(finding.outcome === "fail" ? "sign.fail" : "sign.review")}</sup>`;
  const claim = segment.ending.claims.at(-1);
  const status = statusOf(view, claim);
  if (!status) return nothing;
  return html`<sup class="sign ${status}"><span aria-hidden="true">${SIGNS[status]}</span><span class="vh">${view.t(`status.${status}`)}</span></sup>`;
};

const worst = (findings: readonly Finding[]): Finding | undefined =>
  findings.find((one) => one.outcome === "fail") ?? findings[0];

/** The last character and its sign, which no line may part. */
const signed = (view: View, segment: Segment): TemplateResult | string => {
  const sign = signs(view, segment);
  const last = [...segment.text].at(-1) ?? "";
  if (sign === nothing) return segment.text;
  return html`${segment.text.slice(0, segment.text.length - last.length)}<span class="tail">${last}${sign}</span>`;
};

const marked = (view: View, segment: Segment, stop: boolean): TemplateResult => {
  const claim = segment.claims.at(-1);
  const finding = worst(segment.findings);
  const lit = segment.claims.some((one) => view.litClaims.has(one.id)) ||
    segment.findings.some((one) => one.fingerprint === view.active?.fingerprint);
  const classes = {
    claim: claim !== undefined,
    [statusOf(view, claim) ?? "plain"]: true,
    [finding?.outcome ?? "plain"]: true,
    lit,
  };
  const findings = segment.findings.map((one) => encodeURIComponent(one.fingerprint)).join(" ");
  return html`<mark class=${classMap(classes)} data-claim=${claim?.id ?? nothing} data-findings=${findings || nothing}
    tabindex=${stop ? 0 : -1}>${signed(view, segment)}</mark>`;
};

const isTitle = (view: View, one: Paragraph): boolean => {
  const title = view.report.meta.places?.["title"];
  return title?.block !== undefined && title.block === one.place.block;
};

/** Findings that stand on a stretch of prose: the shown roots, whatever follows from them, never a whole paragraph twice. */
export const paragraph = (view: View, one: Paragraph): TemplateResult => {
  const findings = [...view.shown.values()];
  const spans = spansOf(one, view.report.claims, findings.filter((finding) => !onClaim(view, finding)));
  let first = true;
  const body = segments(one.text, spans).map((segment) => {
    if (segment.claims.length + segment.findings.length === 0) return segment.text;
    const stop = first;
    first = false;
    return marked(view, segment, stop);
  });
  return isTitle(view, one) ? html`<h1 class="title" data-roving="line">${body}</h1>` : html`<p data-roving="line">${body}</p>`;
};

/** A finding whose place is a claim's own number is marked as that claim; its sign is not printed twice. */
const onClaim = (view: View, finding: Finding): boolean =>
  (finding.equation?.terms ?? []).some((term) => term.claim !== undefined && view.claims.has(term.claim));
