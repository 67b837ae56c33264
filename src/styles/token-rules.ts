import { css } from './css.js';

/**
 * The design tokens that every element paints with; `palette.ts` holds the others. Public names are `--otp-*`, set anywhere
 * above an element; the private `--_*` ones resolve them once per element, so that no rule repeats a default.
 *
 * Contrast of the defaults, light and dark: text 4.5:1 and more, field edges 3:1 (WCAG 1.4.3, 1.4.11).
 */
export const tokenRules = css`
  :host {
    --_text: var(--otp-text, light-dark(#15171c, #eceef2));
    --_quiet: var(--otp-quiet, light-dark(#5a6170, #a3abba));
    --_field: var(--otp-field, light-dark(#ffffff, #14161b));
    --_edge: var(--otp-edge, light-dark(#868d9b, #6c7483));
    --_sunken: var(--otp-sunken, light-dark(#eef0f4, #1d2027));
    --_accent: var(--otp-accent, light-dark(#3b5bdb, #8aa4ff));
    --_bad: var(--otp-bad, light-dark(#b42318, #ff8d82));
    --_radius: var(--otp-radius, 10px);
    --_height: var(--otp-control-height, 46px);
    --_ring: 0 0 0 3px color-mix(in srgb, var(--_accent) 22%, transparent);

    font-family: var(--otp-font, inherit);
    color: var(--_text);
    line-height: 1.5;
  }

  :host([hidden]) {
    display: none !important;
  }
`;
