const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
);
const UNSEEN = new Set('HEAD STYLE SCRIPT TEMPLATE TITLE NOSCRIPT SVG OBJECT SELECT'.split(' '));
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/**
 * The text of an element as a person reads it: blocks stand on lines of their own, `<br>` breaks a line, cells are apart, `<wbr>` and
 * zero-width characters vanish, what is hidden by its own style is left out. Reads no layout. Agrees with lib/bounce/html-text.ts.
 */
export function visibleText(node: Node, isLeftOut: (node: Node) => boolean = () => false): string {
  const out: string[] = [];
  flow(node, out, isLeftOut, false);
  return out
    .join('')
    .replace(/[\u200b\u200c\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function flow(node: Node, out: string[], isLeftOut: (node: Node) => boolean, isPre: boolean): void {
  if (node.nodeType === 3)
    out.push(isPre ? (node.nodeValue ?? '') : (node.nodeValue ?? '').replace(/\s+/g, ' '));
  else if (!isUnseen(node) && !isLeftOut(node)) flowInside(node, out, isLeftOut, isPre);
}

function flowInside(node: Node, out: string[], isLeftOut: (node: Node) => boolean, isPre: boolean): void {
  const name = node.nodeName.toUpperCase();
  if (name === 'BR' || BLOCKS.has(name)) out.push('\n');
  for (const child of node.childNodes) flow(child, out, isLeftOut, isPre || name === 'PRE');
  out.push(endOf(name));
}

function isUnseen(node: Node): boolean {
  if (UNSEEN.has(node.nodeName.toUpperCase())) return true;
  if (!('getAttribute' in node) || typeof node.getAttribute !== 'function') return false;
  // An element: the two lines above have seen its method.
  const element = node as Element;
  return element.hasAttribute('hidden') || HIDDEN.test(element.getAttribute('style') ?? '');
}

function endOf(name: string): string {
  if (name === 'P') return '\n\n';
  if (name === 'TD' || name === 'TH') return ' ';
  return BLOCKS.has(name) ? '\n' : '';
}
