/** What elements, attributes and styles say, as the core's HTML reader takes them (src/read/html/attrs.rs, tag.rs). */

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Shown on lines of their own. */
export const BLOCKS = words(
  "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form header hgroup " +
  "listing main menu nav ol pre search section summary ul p h1 h2 h3 h4 h5 h6 li dd dt option optgroup marquee select",
);
/** Menus and margins by their very name. */
export const CHROME = words("nav footer aside menu search select datalist");
/** Never shown as running text. */
export const UNSEEN = words("rt rp rtc xml canvas del");
/** Their content is no text of the page. */
export const RAW = words("script style title noscript textarea noembed noframes template iframe");

const CHROME_WORDS = words(
  "nav navbar navigation menu submenu foot footer breadcrumb breadcrumbs bread crumb crumbs share bdsharebuttonbox related " +
  "sidebar sidenav topbar toolbar copyright friendlink pagination",
);
const CHROME_NAMES = words("header-t header-top top-header dqwz wzdh");
const CHROME_ROLES = words("navigation contentinfo search menu");
const BLOCK_DISPLAYS = words("block flex grid table list-item");
/** Files that a report is published in. */
const FILE = /\.(docx?|pdf|xlsx?|ofd|wps|et|zip|rar|ceb|rtf|csv|odt|ods|mht|mhtml|eml)$/i;
/** A page's title may be the name of a file that it is about. */
const PAGE = /\.(html|htm|shtml|xhtml)$/i;

/** Width and height in pixels under which a picture is an icon. */
const ICON = 40;
/** An address is cut here: a `data:` address may hold a whole picture. */
const MAX_ADDRESS = 2048;

/** Whether a class or id names a menu or a margin: one of its words does (`mainNav`, `foot_box`). */
function isChromeName(name: string): boolean {
  const parts = name.split(/[^A-Za-z]|(?<=[a-z])(?=[A-Z])/);
  return CHROME_NAMES.has(name) || parts.some((part) => CHROME_WORDS.has(part.toLowerCase()));
}

/** By role, class or id: a menu, a footer, a crumb trail. */
export function isChrome(element: Element): boolean {
  const names = `${element.getAttribute("class") ?? ""} ${element.id}`.split(/[\t\n\f\r ]+/);
  return CHROME_ROLES.has(element.getAttribute("role")?.trim() ?? "") || names.some(isChromeName);
}

function pixels(value: string | null): number {
  if (value === null || value.includes("%")) return NaN;
  return Number(/^[\t\n\f\r ]*\+?(\d+)/.exec(value)?.[1] ?? NaN);
}

/** An icon, by its attributes. */
export const isTiny = (element: Element): boolean =>
  pixels(element.getAttribute("width")) < ICON || pixels(element.getAttribute("height")) < ICON;

const firstOf = (element: Element, names: readonly string[]): string =>
  names.map((name) => element.getAttribute(name)?.trim() ?? "").find((value) => value !== "") ?? "";

/** Its address as written; never fetched. */
export const addressOf = (element: Element): string => firstOf(element, ["href", "src", "data"]).slice(0, MAX_ADDRESS);

/** Its alternative text. */
export const labelOf = (element: Element): string => firstOf(element, ["alt", "title"]);

/** Whether an address's path, or all of it, ends so. */
function endsIn(address: string, ending: RegExp): boolean {
  const whole = (address.split("#")[0] ?? "").trim();
  return ending.test(whole.split("?")[0] ?? "") || ending.test(whole);
}

/** Whether an address is that of a file to download. */
export const isFile = (address: string): boolean => endsIn(address, FILE);

/** Whether words are the name of the file at an address that does not say so (`download.do?id=7`); its size may stand in brackets behind it. */
export function namesFile(address: string, words: string): boolean {
  const whole = words.trim();
  const named = (name: string) => FILE.test(name) && /\S$/.test(name.replace(FILE, ""));
  return (named(whole) || named(whole.replace(/[(（[【][^(（[【]*$/, "").trimEnd())) && !endsIn(address, PAGE);
}

/** Whether a link is to a file by what its start tag says (src/read/html/link.rs). */
export function isFileLink(element: Element): boolean {
  const address = addressOf(element);
  return isFile(address) || [element.getAttribute("download") ?? "", labelOf(element)].some((words) => namesFile(address, words));
}

/** How an element is shown. */
export interface Look {
  /** `display:none`: neither it nor what stands in it. */
  gone: boolean;
  /** `visibility:hidden`. */
  unseen: boolean;
  /** On lines of its own by its style. */
  block: boolean;
  /** White space is kept. */
  pre: boolean;
  /** Its children are items of a flex box or grid, which makes blocks of words beside each other. */
  boxes: boolean;
}

/** Computed styles in a live page; in a document without a window what the attributes say, as the core reads them. */
export function lookOf(element: HTMLElement, view: Window | null, inBoxes: boolean): Look {
  const style = view ? view.getComputedStyle(element) : element.style;
  const floats = style.float !== "" && style.float !== "none";
  const inFlow = !inBoxes && !floats && !/absolute|fixed/.test(style.position);
  return {
    gone: style.display === "none" || (!view && element.hasAttribute("hidden")),
    unseen: style.visibility === "hidden" || style.visibility === "collapse",
    block: BLOCK_DISPLAYS.has(element.style.display) || (inFlow && BLOCK_DISPLAYS.has(style.display)),
    pre: style.whiteSpace.startsWith("pre"),
    boxes: /flex|grid/.test(style.display),
  };
}
