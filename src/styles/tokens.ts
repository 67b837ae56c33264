import { css, unsafeCSS } from 'lit';
import { tokenRules } from './token-rules.js';

/** The tokens for elements that Lit dresses. */
export const tokens = [
  unsafeCSS(tokenRules),
  css`
    *,
    *::before,
    *::after {
      box-sizing: border-box;
    }
  `,
];
