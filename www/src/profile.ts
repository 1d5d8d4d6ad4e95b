// An office's own choices, from a .toml or .json file: the same file that the command line takes by --profile.

import type { Level, Profile } from "gouji";
import type { PageWords } from "./i18n.js";
import type { Given } from "./session.js";

export interface NamedProfile {
  name: string;
  profile: Profile;
}

/** Why a file is not used, as a sentence. */
export class ProfileError extends Error {}

export const isProfile = ({ name }: Given): boolean => /\.(toml|json)$/i.test(name);

const LEVELS = ["off", "info", "warning", "error"];
const DAY = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
type Table = Record<string, unknown>;
const isTable = (value: unknown): value is Table => typeof value === "object" && value !== null && !Array.isArray(value);

/** The parser of TOML is fetched only by those who have a profile in it. */
async function parse(name: string, text: string, w: PageWords): Promise<unknown> {
  if (text.trimStart().startsWith("{")) {
    try {
      return JSON.parse(text);
    } catch {
      throw new ProfileError(w("profile.syntax", { name }));
    }
  }
  const toml = await import("smol-toml");
  try {
    return toml.parse(text);
  } catch (thrown) {
    if (thrown instanceof toml.TomlError) throw new ProfileError(w("profile.syntaxAt", { name, line: thrown.line }));
    throw thrown;
  }
}

/** A table with none but these keys; a misspelt key would change nothing and say nothing. */
function table(value: unknown, key: string, known: readonly string[] | null, name: string, w: PageWords): Table {
  if (value === undefined) return {};
  const words = (unknown: string) => new ProfileError(w("profile.key", { name, key: unknown, known: (known ?? ["[rules]"]).join("、") }));
  if (!isTable(value)) throw words(key);
  const stranger = known && Object.keys(value).find((one) => !known.includes(one));
  if (stranger) throw words(stranger);
  return value;
}

/** The same demands as src/bin/gouji/profile.rs. Without a list of rules (`slugs` empty) their names cannot be judged. */
export function profileOf(value: unknown, name: string, slugs: readonly string[], w: PageWords): Profile {
  const top = table(value, name, ["rules", "deadlines"], name, w);
  const rules = table(top["rules"], "rules", null, name, w);
  const deadlines = table(top["deadlines"], "deadlines", ["department", "government"], name, w);
  for (const [slug, level] of Object.entries(rules)) {
    if (slugs.length > 0 && !slugs.includes(slug)) throw new ProfileError(w("profile.rule", { name, slug }));
    if (!LEVELS.includes(String(level))) throw new ProfileError(w("profile.level", { name, slug, level: String(level) }));
  }
  const day = Object.values(deadlines).find((one) => typeof one !== "string" || !DAY.test(one));
  if (day !== undefined) throw new ProfileError(w("profile.day", { name, day: String(day) }));
  return { rules: rules as Record<string, Level>, deadlines: deadlines as Profile["deadlines"] };
}

/** The one profile among the files given. */
export async function readProfile(given: readonly Given[], slugs: readonly string[], w: PageWords): Promise<NamedProfile> {
  const names = given.map((one) => one.name.replace(/.*\//, ""));
  const [only] = given;
  const [name = ""] = names;
  if (!only || given.length > 1) throw new ProfileError(w("profile.many", { n: given.length, names: names.join("、") }));
  const text = typeof only.input === "string" ? only.input : await only.input.text().catch(() => {
    throw new ProfileError(w("profile.unreadable", { name }));
  });
  return { name, profile: profileOf(await parse(name, text, w), name, slugs, w) };
}

/** What a profile asks for, in a few words. */
export function described({ profile }: NamedProfile, w: PageWords): string {
  const levels = Object.values(profile.rules);
  const off = levels.filter((level) => level === "off").length;
  const counted = [["profile.off", off], ["profile.levels", levels.length - off], ["profile.deadlines", Object.keys(profile.deadlines).length]] as const;
  const said = counted.filter(([, n]) => n > 0).map(([key, n]) => w(key, { n }));
  return said.join("、") || w("profile.nothing");
}

const KEY = "gouji.profile";

/** What was kept on this machine. A store that is missing or damaged holds none. */
export function loadProfile(w: PageWords): NamedProfile | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
    if (!isTable(kept) || typeof kept["name"] !== "string") return null;
    return { name: kept["name"], profile: profileOf(kept["profile"], kept["name"], [], w) };
  } catch {
    return null;
  }
}

export function saveProfile(profile: NamedProfile | null): void {
  try {
    if (profile) localStorage.setItem(KEY, JSON.stringify(profile));
    else localStorage.removeItem(KEY);
  } catch {
    // Private windows refuse storage; the profile then lasts as long as the page.
  }
}
