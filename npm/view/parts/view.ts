// What every part of the view is given: the result, the words, what is marked and lit, and what can be done.

import type { Words } from "../i18n/index.js";
import type { Filter, Mark } from "../model/findings.js";
import type { Ignored } from "../model/ignore.js";
import type { CheckResult, Edits, Finding, Language, Repair, Report, RuleInfo } from "../types.js";
import type { Chapter } from "../model/flow.js";
import type { Plan } from "../model/steps.js";
import type { Layout } from "../form/layout.js";
import type { Target } from "./equation.js";

export interface Actions {
  select(fingerprint: string | null, scroll?: boolean): void;
  goto(target: Target): void;
  beginEdit(address: string | null): void;
  commit(address: string, text: string): void;
  apply(changes: Edits): void;
  drop(address: string): void;
  dropAll(): void;
  ignore(one: Ignored): void;
  unignore(one: Ignored): void;
  copy(finding: Finding): void;
  explain(slug: string): void;
  filter(filter: Filter): void;
}

export interface View {
  t: Words;
  language: Language;
  result: CheckResult;
  report: Report;
  chapters: Chapter[];
  /** In which order they are drawn. */
  plan: Plan;
  /** The document's own cells, before any edit. */
  printed: Report["cells"];
  edits: Edits;
  cells: Map<string, Mark>;
  claims: Map<string, Mark>;
  /** Findings shown, by fingerprint. */
  shown: Map<string, Finding>;
  active: Finding | null;
  litCells: Map<string, "left" | "right">;
  litClaims: ReadonlySet<string>;
  suggestions: Map<string, number>;
  /** The cell being corrected; `typed` is what was refused. */
  editing: { address: string; typed?: string } | null;
  copied: string | null;
  /** Whether it is being printed, with every note open. */
  paper: boolean;
  repairs: Repair[];
  /** Whether there are sums shown that no repair was found for. */
  unrepaired: boolean;
  /** All of the result's, shown or not. */
  findings: readonly Finding[];
  filter: Filter;
  ignored: readonly Ignored[];
  file: string;
  rules: Map<string, RuleInfo>;
  layouts: readonly Layout[];
  nameOf(address: string): string;
  /** Why a rule matters, where its page is known; empty otherwise. */
  why(slug: string): string;
  /** The address of a rule's own page; empty where there is none. */
  link(slug: string): string;
  act: Actions;
}

export const ruleTitle = (view: Pick<View, "rules" | "language">, slug: string): string => view.rules.get(slug)?.title[view.language] ?? slug;
