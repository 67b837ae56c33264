import 'axe-core';
import type * as AxeCore from 'axe-core';

// A script, not a module: it leaves itself on the global object.
declare global {
  var axe: typeof AxeCore;
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Of a whole page, not of a part on its own. */
const OF_A_PAGE = ['region', 'landmark-one-main', 'page-has-heading-one'];

/** What axe finds wrong below `element`, in words; empty when all is well. */
export async function findAccessibilityFaults(element: Element): Promise<string[]> {
  const { violations } = await globalThis.axe.run(element, {
    runOnly: { type: 'tag', values: TAGS },
    rules: Object.fromEntries(OF_A_PAGE.map((id) => [id, { enabled: false }])),
  });
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html).join(', ')})`,
  );
}
