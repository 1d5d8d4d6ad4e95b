// The rules' pages, written once in docs/rules; each is fetched when it is asked for.

const ADDRESSES = import.meta.glob<string>("../../docs/rules/*.md", { query: "?url", import: "default", eager: true });

/** The page of a rule, or null where it has none. */
export const rulePage = async (slug: string): Promise<string | null> => {
  const address = ADDRESSES[`../../docs/rules/${slug}.md`];
  if (!address) return null;
  const response = await fetch(address).catch(() => null);
  return response?.ok ? response.text() : null;
};
