import type { FlowPart } from '../../controllers/flow-context.js';
import { palette } from '../../styles/palette.js';
import { spoken } from '../../styles/spoken.js';
import { codePartStyles } from './code-part-styles.js';
import { CodePartNodes } from './code-part-view.js';

/** Brings a code field the styles and nodes it needs in a flow only. They stay with it: outside a flow they are nothing. */
export function dressCodePart({ element: { shadowRoot }, wear }: FlowPart): void {
  if (!shadowRoot) return;
  const worn = new Set(shadowRoot.adoptedStyleSheets);
  for (const { styleSheet } of [palette, spoken, codePartStyles]) if (styleSheet) worn.add(styleSheet);
  shadowRoot.adoptedStyleSheets = [...worn];
  wear?.((root, onSubmit) => new CodePartNodes(root, onSubmit));
}
