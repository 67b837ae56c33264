/** The nearest element that matches, the element itself included; selectors stop at a shadow root, this goes on at its host. */
export function closestAcross(element: Element, selector: string): Element | null {
  const root = element.getRootNode();
  return (
    element.closest(selector) ?? (root instanceof ShadowRoot ? closestAcross(root.host, selector) : null)
  );
}
