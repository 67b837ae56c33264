import { css } from 'lit';

/** The design tokens that a code field used alone has no use for, made as those of `tokens.ts` are. */
export const palette = css`
  :host {
    --_surface: var(--otp-surface, light-dark(#ffffff, #14161b));
    --_line: var(--otp-line, light-dark(#e1e4ea, #2b2f38));
    --_raised: var(--otp-raised, light-dark(#ffffff, #333845));
    --_on-accent: var(--otp-on-accent, light-dark(#ffffff, #0c1230));
    --_good: var(--otp-good, light-dark(#0d7a4f, #5fd6a2));
    --_late: var(--otp-late, light-dark(#9a5b00, #f3b355));
  }
`;
