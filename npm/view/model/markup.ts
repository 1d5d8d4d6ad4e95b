// A record of the core (src/render/html.rs) as nodes. It is not parsed as HTML: the elements that a record is made of are
// made, and whatever else stands there is text.

const PIECES = /<(\/?)(article|div|h1|h2|table|tr|th|td|ol|li|p|span|b)(?: class="([\w -]+)")?>|[^<]+/g;
const ENTITIES: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

const plain = (text: string): string => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);

/** The articles of a page, and the style that it brings. */
export const partsOf = (page: string): { style: string; paper: DocumentFragment } => {
  const paper = document.createDocumentFragment();
  let at: Node = paper;
  const body = page.slice(page.indexOf("<body>") + "<body>".length, page.lastIndexOf("</body>"));
  for (const [piece, end, tag, name] of body.matchAll(PIECES)) {
    if (!tag) at.appendChild(document.createTextNode(plain(piece)));
    else if (end) at = at.parentNode ?? paper;
    else {
      const element = document.createElement(tag);
      if (name) element.className = name;
      at = at.appendChild(element);
    }
  }
  return { style: /<style>([^<]*)<\/style>/.exec(page)?.[1] ?? "", paper };
};
