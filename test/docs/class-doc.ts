import { readFileSync } from 'node:fs';

/** What the comment of an element's class says, tag by tag. */
export class ClassDoc {
  readonly #text: string;

  constructor(tagName: string) {
    const path = new URL(`../../src/elements/${tagName}/${tagName}-element.ts`, import.meta.url);
    this.#text = /\/\*\*(?:(?!\*\/)[^])*\*\/\s*export class/.exec(readFileSync(path, 'utf8'))?.[0] ?? '';
  }

  /**
   * Names after a tag, sorted: `@slot input - …`, `@fires {Event} change - …`, `@cssprop [--x=1px] - …`. The slot without a
   * name is an empty text.
   */
  names(tag: string): readonly string[] {
    const lines = this.#text.matchAll(new RegExp(`@${tag} (?:\\{[^}]*\\} )?\\[?(?:- |([\\w-]+))`, 'g'));
    return [...lines].map(([, name = '']) => name).sort();
  }

  /** Custom properties with the default that is stated for them. */
  get defaults(): ReadonlyMap<string, string> {
    const lines = this.#text.matchAll(/@cssprop \[([\w-]+)=([^\]]+)\]/g);
    return new Map([...lines].map(([, name = '', value = '']) => [name, value]));
  }
}
