/**
 * Writes a value past any setter that a framework has put on the element itself, so that the framework sees the change
 * when the next `input` comes. An equal value is not written: that would move the caret.
 */
export function writeValue(input: HTMLInputElement, value: string): void {
  if (input.value === value) return;
  const descriptor = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  descriptor?.set?.call(input, value);
}

/** Whether the input has focus, within whichever shadow root it lives. */
export function isFocused(input: Element | undefined): boolean {
  const root = input?.getRootNode();
  return (root instanceof Document || root instanceof ShadowRoot) && root.activeElement === input;
}

/**
 * Calls back once everyone else has heard the event. A microtask would be too early: between two listeners of an event
 * that a browser dispatches, microtasks run.
 */
export function afterDispatch(event: Event, host: HTMLElement, callback: () => void): void {
  const view = host.ownerDocument.defaultView;
  if (!view) return;
  const controller = new AbortController();
  const run = () => {
    if (controller.signal.aborted) return;
    controller.abort();
    callback();
  };
  // Last of all listeners: it joins while the event is already on its way.
  view.addEventListener(event.type, (seen) => seen === event && run(), { signal: controller.signal });
  // Stopped on its way, or one that does not bubble.
  view.requestAnimationFrame(run);
}
