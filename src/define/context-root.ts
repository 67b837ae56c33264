import { ContextRoot } from '@lit/context';

const KEY = Symbol.for('otp-elements/context-root/1');

/**
 * Keeps the question of a part that was upgraded before its flow until the flow is there.
 * One for a document, whoever comes first: two copies of this package on a page are normal.
 */
export function provideContextRoot(): void {
  if (!('document' in globalThis) || Reflect.has(document, KEY)) return;
  Reflect.set(document, KEY, true);
  new ContextRoot().attach(document.documentElement);
}
