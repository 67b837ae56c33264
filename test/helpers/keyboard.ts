import { executeServerCommand } from '@web/test-runner-commands';

/** Types a text with the real keyboard, one key after another, into whatever has focus. */
export async function typeText(text: string): Promise<void> {
  await executeServerCommand('typeText', { text });
}

/**
 * Presses one key of the real keyboard.
 * @param key a `KeyboardEvent.key` name, such as `Backspace` or `a`
 * @param held down meanwhile: modifiers, or any other keys
 */
export async function press(key: string, ...held: string[]): Promise<void> {
  await executeServerCommand('press', { key, modifiers: held });
}

/**
 * Puts a text on the real clipboard, by the real Copy command; focus and selection stay where they are.
 * @throws when the engine did not copy
 */
export async function copyText(text: string): Promise<void> {
  let isCopied = false;
  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  const onCopy = (event: ClipboardEvent) => {
    isCopied = event.clipboardData !== null;
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  // Where nothing is selected, Copy is enabled by a page that says it has something to give.
  addEventListener('beforecopy', (event) => event.preventDefault(), options);
  addEventListener('copy', onCopy, options);
  await press('c', 'Control');
  listening.abort();
  if (!isCopied) throw new Error('The clipboard was not filled.');
}

/**
 * Composes a text with a real input method, into whatever has focus.
 * @returns whether the engine can: Chromium alone does
 */
export async function composeText(steps: readonly string[], committed: string): Promise<boolean> {
  const answer: unknown = await executeServerCommand('compose', { steps, committed });
  return answer === 'done';
}

export interface ClickOptions {
  /** 2 is a double click. */
  readonly clicks?: number;
  /** Keys that are down meanwhile. */
  readonly held?: readonly string[];
  /** Where the button goes down, if elsewhere: a drag. */
  readonly from?: { readonly x: number; readonly y: number };
}

/** Clicks the real mouse at a point of the viewport, in CSS pixels. */
export async function clickAt(
  x: number,
  y: number,
  { clicks = 1, held = [], from }: ClickOptions = {},
): Promise<void> {
  await executeServerCommand('clickAt', {
    x: Math.round(x),
    y: Math.round(y),
    clicks,
    held: [...held],
    ...(from && { from: { x: Math.round(from.x), y: Math.round(from.y) } }),
  });
}

/** Clicks the real mouse on the middle of an element, which is scrolled into view first. */
export async function click(element: Element, options?: ClickOptions): Promise<void> {
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  await clickAt(left + width / 2, top + height / 2, options);
}

/**
 * Gives the page a size in CSS pixels, in every engine, and waits until it has it.
 * @throws when the engine cannot be made so small or large
 */
export async function resizePage(width: number, height: number): Promise<void> {
  await executeServerCommand('resizePage', { width, height });
  const deadline = performance.now() + 2000;
  while (innerWidth !== width || innerHeight !== height) {
    if (performance.now() > deadline) {
      throw new Error(`The page is ${innerWidth} × ${innerHeight}, not ${width} × ${height}.`);
    }
    await new Promise(requestAnimationFrame);
  }
}

export interface Media {
  colorScheme?: 'light' | 'dark';
  forcedColors?: 'active' | 'none';
  reducedMotion?: 'reduce' | 'no-preference';
}

/**
 * Has the page believe in other preferences of its reader, until called with none.
 * @returns whether the engine can: Chromium alone does, so a test elsewhere calls `this.skip()`
 */
export async function emulateMedia(media: Media = {}): Promise<boolean> {
  const features = [
    { name: 'prefers-color-scheme', value: media.colorScheme ?? '' },
    { name: 'forced-colors', value: media.forcedColors ?? '' },
    { name: 'prefers-reduced-motion', value: media.reducedMotion ?? '' },
  ];
  const answer: unknown = await executeServerCommand('emulateMedia', { features });
  return answer === 'done';
}
