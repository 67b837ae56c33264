/**
 * Translates a page as browsers do: each text is put into `<font>` elements of the translator's, in shadow roots too,
 * except where the page says `translate="no"`.
 */
export function translate(root: ParentNode): void {
  for (const node of [...root.childNodes]) {
    if (node instanceof Text) wrap(node);
    else if (node instanceof Element && node.getAttribute('translate') !== 'no') {
      translate(node);
      if (node.shadowRoot) translate(node.shadowRoot);
    }
  }
}

function wrap(text: Text): void {
  if (text.data.trim() === '' || text.parentNode instanceof HTMLStyleElement) return;
  const [outer, inner] = [makeFont(), makeFont()];
  inner.textContent = `«${text.data.trim()}»`;
  outer.append(inner);
  text.replaceWith(outer);
}

/** Deprecated, but what translators use. */
const makeFont = (): Element => document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
