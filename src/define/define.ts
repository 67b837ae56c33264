/**
 * Registers an element once. Two copies of this package on a page are normal (script tag and bundle), so the first wins;
 * without a registry (a server) it does nothing.
 */
export function define(tag: string, constructor: CustomElementConstructor): void {
  if (!('customElements' in globalThis)) return;
  if (customElements.get(tag)) return;
  customElements.define(tag, constructor);
}
