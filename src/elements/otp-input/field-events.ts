/** What a field hears of its input, and of the page. */
export type FieldListener = (event: Event) => void;

const listeners = new WeakMap<EventTarget, FieldListener>();
const connected = new Set<FieldListener>();
const heard = new WeakSet<EventTarget>();
let focused: FieldListener | null | undefined;

const tell = (event: Event): void => {
  const { type, target } = event;
  const listener = target && listeners.get(target);
  if (type === 'focusin') focused = listener;
  // What a page may forbid is looked at next to the input, when whoever listens on the way there has had a say.
  if (listener && event.cancelable)
    event.composedPath()[1]?.addEventListener(type, listener, { once: true, capture: true });
  // Some browsers tell of a selection only the document.
  else (type === 'selectionchange' ? (focused ?? listener) : listener)?.(event);
};

const tellAll = (event: Event): void => {
  for (const listener of connected) listener(event);
};

/** From now on events of this node are told to this listener, and those of the node before it no longer. */
export function hearOf(node: Node, listener: FieldListener, before?: Node): void {
  // It may be another field's by now.
  if (before && listeners.get(before) === listener) listeners.delete(before);
  listeners.set(node, listener);
}

/**
 * Begins to listen. The tree that a field is in is listened to once, however many fields it has: to listen at each takes
 * longer than to paint it. It is in the capture phase, so that whoever listens nearer to a field sees a clean value.
 */
export function listenIn(tree: Node, types: readonly string[], listener: FieldListener): void {
  connected.add(listener);
  addEventListener('pageshow', tellAll);
  for (const root of [tree, document]) {
    if (!heard.has(root)) for (const type of types) root.addEventListener(type, tell, true);
    heard.add(root);
  }
}

export function stopListening(listener: FieldListener): void {
  connected.delete(listener);
}
