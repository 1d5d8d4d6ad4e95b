/** Reports opened before: in this browser's storage on this machine, listed and erasable, for comparing years. */
import type { CheckResult } from "../../../npm/engine/types.js";
import { Failure } from "./failure.js";

export interface Kept {
  key: string;
  organ: string;
  organKey: string;
  year: number;
  address: string;
  /** ISO 8601. */
  at: string;
  result: CheckResult;
}

const PREFIX = "report:";
const SWITCH = "remember";

const isKept = (value: unknown): value is Kept => {
  const one = value as Partial<Kept> | null;
  return typeof one?.organKey === "string" && typeof one.year === "number" && typeof one.result === "object";
};

const refused = (thrown: unknown): never => {
  const full = /quota|full|exceed/i.test(String(thrown));
  throw new Failure(full ? "full" : "storage");
};

/** Everything kept, the newest first. */
export async function kept(): Promise<Kept[]> {
  const all = await chrome.storage.local.get(null).catch(refused);
  const found = Object.entries(all).flatMap(([key, value]) => (key.startsWith(PREFIX) && isKept(value) ? [{ ...value, key }] : []));
  return found.sort((a, b) => b.at.localeCompare(a.at));
}

/** Whether a tab is in a private window; one that cannot be asked may be. The panel beside it may itself be in no private context. */
export const isPrivate = (tabId: number): Promise<boolean> => chrome.tabs.get(tabId).then(({ incognito }) => incognito, () => true);

/** Whether reports are to be remembered, outside private windows. */
export async function remembers(): Promise<boolean> {
  const found = await chrome.storage.local.get(SWITCH).catch(() => ({}) as Record<string, unknown>);
  return found[SWITCH] !== false;
}

export const setRemembers = (on: boolean): Promise<void> => chrome.storage.local.set({ [SWITCH]: on }).catch(refused);

/** Keeps a report that says whose it is and for which year. Pages that hold none are not kept. */
export async function remember(result: CheckResult, address: string): Promise<void> {
  const { meta, kind } = result.report ?? {};
  if (kind !== "report" || !meta?.organKey || !meta.year || !(await remembers())) return;
  const key = `${PREFIX}${meta.organKey}:${meta.year}`;
  const one: Omit<Kept, "key"> = {
    organ: meta.organ ?? meta.organKey, organKey: meta.organKey, year: meta.year, address, at: new Date().toISOString(), result,
  };
  await chrome.storage.local.set({ [key]: one }).catch(refused);
}

export const forget = (keys: readonly string[]): Promise<void> => chrome.storage.local.remove([...keys]).catch(refused);

/** The neighbouring year of the same organ: the year before if it is there, else the year after. */
export function neighbour(all: readonly Kept[], { report }: CheckResult): Kept | null {
  const { organKey, year } = report?.meta ?? {};
  if (!organKey || !year) return null;
  const of = (wanted: number) => all.find((one) => one.organKey === organKey && one.year === wanted);
  return of(year - 1) ?? of(year + 1) ?? null;
}
