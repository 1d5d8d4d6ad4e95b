/** The rules' pages: one file, fetched when a rule is explained, so that the core need not carry them. */
import { GoujiError } from "./errors.js";
import { readLocal } from "./host-node.js";
import { listened, type Patience, type Watch } from "./patience.js";
import type { RuleInfo } from "./types.js";

/** A rule with its page in Markdown. */
export interface RulePage extends RuleInfo {
  page: string;
}

/** The file beside the engine. Written so that bundlers see it and bring it along. */
export const defaultPages = (): URL => new URL(/* @vite-ignore */ "../pages.json", import.meta.url);

export class Pages {
  private pages: Promise<Record<string, string>> | undefined;

  constructor(private readonly address: () => URL, private readonly patience: Patience) {}

  async explain(slug: string, rules: readonly RuleInfo[]): Promise<RulePage> {
    const rule = rules.find((one) => one.slug === slug);
    if (!rule) throw new GoujiError("unknown-rule", `没有叫 ${slug} 的规则。`, `No rule is called ${slug}.`);
    this.pages ??= load(this.address(), this.patience);
    const pages = await this.pages.catch((failure: unknown) => {
      this.pages = undefined;
      throw failure;
    });
    return { ...rule, page: pages[slug] ?? "" };
  }
}

async function load(address: URL, patience: Patience): Promise<Record<string, string>> {
  const fail = (zh: string, en: string) =>
    new GoujiError("load", `规则的说明没有载入：${address.href} ${zh}`, `The pages of the rules were not loaded: ${address.href} ${en}`);
  return patience.wait(async (watch) => {
    try {
      return await fetched(address, watch);
    } catch (thrown) {
      throw fail(`取不到（${String(thrown)}）。`, `cannot be fetched (${String(thrown)}).`);
    }
  }, (why) => fail(...why));
}

async function fetched(address: URL, watch: Watch): Promise<Record<string, string>> {
  const file = await readLocal(address);
  const response = file ? new Response(file) : await fetch(address, { signal: watch.signal });
  if (!response.ok) throw new Error(String(response.status));
  return (await (file ? response : listened(response, watch)).json()) as Record<string, string>;
}
