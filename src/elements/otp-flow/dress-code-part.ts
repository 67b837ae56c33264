import { palette } from '../../styles/palette.js';
import { codePartStyles } from './code-part-styles.js';

/** Brings a code field the styles it needs in a flow only. They stay with it: outside a flow they apply to nothing. */
export function dressCodePart({ shadowRoot }: HTMLElement): void {
  if (!shadowRoot) return;
  const worn = new Set(shadowRoot.adoptedStyleSheets);
  for (const { styleSheet } of [palette, codePartStyles]) if (styleSheet) worn.add(styleSheet);
  shadowRoot.adoptedStyleSheets = [...worn];
}
