import type * as Axe from 'axe-core';
// The file is a classic script: as a module it exports nothing, and leaves `axe` on the page.
import 'axe-core';

declare global {
  interface Window {
    readonly axe: typeof Axe;
  }
}

const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What belongs to a page, and cannot be right for a part of one. */
const PAGE_RULES = ['region', 'landmark-one-main', 'page-has-heading-one', 'document-title', 'html-has-lang'];

/**
 * Has axe look for what breaks WCAG 2.2 AA within an element, shadow roots included.
 * @returns a line for each finding; empty when there is none
 */
export async function findAccessibilityFaults(root: Element): Promise<string[]> {
  const { violations } = await window.axe.run(root, {
    runOnly: WCAG_2_2_AA,
    rules: Object.fromEntries(PAGE_RULES.map((rule) => [rule, { enabled: false }])),
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.flat().join(' ')})`),
  );
}
