import { css } from '../../styles/css.js';
import { tokenRules } from '../../styles/token-rules.js';

const rules = css`
  :host {
    display: block;
    text-align: start;
  }

  #stage {
    position: relative;
    writing-mode: horizontal-tb;
    white-space: normal;
    text-indent: 0;
    text-transform: none;
    letter-spacing: normal;
    word-spacing: normal;
    font-variant-caps: normal;
  }

  /* A code reads left to right in every language. */
  .cells {
    display: grid;
    align-items: center;
    justify-content: start;
    gap: min(var(--otp-cell-gap, 8px), max(4px, 2.2%));
    direction: ltr;
    user-select: none;
    -webkit-user-select: none;
  }

  :host(:dir(rtl)) .cells {
    justify-content: end;
  }

  [part~='cell'] {
    box-sizing: border-box;
    inline-size: 100%;
    aspect-ratio: 5 / 6;
    min-block-size: var(--_height);
    display: flex;
    align-items: center;
    justify-content: center;
    font-size: clamp(1rem, calc(var(--otp-cell-size, 48px) / 2), 1.75rem);
    line-height: 1;
    font-weight: 400;
    color: var(--_quiet);
    background: var(--_field);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
  }

  [part~='cell-filled'] {
    font-weight: 600;
    color: var(--_text);
  }

  [part='separator'] {
    white-space: pre;
    color: var(--_quiet);
  }

  [part='separator']:empty {
    inline-size: 12px;
    block-size: 2px;
    border-radius: 1px;
    background: color-mix(in srgb, var(--_edge) 60%, transparent);
  }

  [part~='cell-active'] {
    border-color: var(--_accent);
    box-shadow: var(--_ring);
  }

  /* It takes no room, and stands before a character that a deletion has moved here. */
  [part='caret'] {
    order: -1;
    inline-size: 2px;
    block-size: 1.5rem;
    margin-inline: -1px;
    border-radius: 1px;
    background: var(--_accent);
    opacity: var(--_caret, 1);
  }

  /*
   * The real input lies over its cells: it is what is pressed, focused and filled in. A mask takes away all of its own
   * paint, the selection and the tint of filled-in fields too, and leaves it to be hit. It is not made transparent
   * (password managers look for that), nor smaller than 16px (phones would zoom).
   */
  ::slotted(input) {
    all: unset !important;
    position: absolute !important;
    inset: 0 !important;
    inline-size: 100% !important;
    block-size: 100% !important;
    box-sizing: border-box !important;
    font: 16px/1 monospace !important;
    letter-spacing: 0.5em !important;
    direction: ltr !important;
    text-align: left !important;
    cursor: text !important;
    touch-action: manipulation !important;
    mask-image: linear-gradient(transparent, transparent) !important;
  }

  :host([mask]) ::slotted(input) {
    -webkit-text-security: disc !important;
  }

  /* Cells narrower than a fingertip are no cells: then the input is seen as it is. */
  [plain] .cells {
    display: none;
  }

  [plain] ::slotted(input) {
    position: static !important;
    min-block-size: var(--_height) !important;
    padding-inline: 12px !important;
    letter-spacing: 0.2em !important;
    font-size: max(18px, 1.125rem) !important;
    color: var(--_text) !important;
    caret-color: var(--_accent) !important;
    background: var(--_field) !important;
    border: 1px solid var(--_edge) !important;
    border-radius: var(--_radius) !important;
    mask-image: none !important;
  }

  [plain] ::slotted(input:focus) {
    border-color: var(--_accent) !important;
    box-shadow: var(--_ring) !important;
  }

  /* Looks on the parts, which a page can reach; what is slotted takes them over. */
  :is([part='label'], [part='hint'], [part='error']) {
    font-size: 0.875em;
    text-wrap: pretty;
  }

  [part='label'] {
    display: block;
    font-weight: 550;
  }

  [part='hint'] {
    color: var(--_quiet);
  }

  [part='error'] {
    font-weight: 500;
    color: var(--_bad);
  }

  /* A text in another language than the page's runs its own way, and begins where the page does. */
  ::slotted(:not(input, [slot='submit'])) {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  ::slotted([slot='label']) {
    display: block;
    margin-block-end: 6px;
  }

  ::slotted(:is([slot='hint'], [slot='error']:not(:empty))) {
    display: block;
    margin-block-start: 8px;
  }

  .range [part~='cell-active'] {
    box-shadow: none;
    background: color-mix(in srgb, var(--_accent) 14%, var(--_field));
  }

  .invalid [part~='cell']:not([part~='cell-active']) {
    border-color: var(--_bad);
    background: color-mix(in srgb, var(--_bad) 5%, var(--_field));
  }

  .invalid .range [part~='cell-active'] {
    border-color: var(--_bad);
    background: color-mix(in srgb, var(--_bad) 14%, var(--_field));
  }

  .invalid[plain] ::slotted(input) {
    border-color: var(--_bad) !important;
  }

  :is(.pending, .disabled) [part~='cell'] {
    color: var(--_quiet);
  }

  .disabled .cells {
    opacity: 0.6;
  }

  .disabled ::slotted(input) {
    cursor: not-allowed !important;
  }

  .readonly [part~='cell'] {
    background: var(--_sunken);
  }

  [role='status'] {
    position: absolute;
    z-index: 0;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  /* Nothing is seen of it: its end says that a second is over. */
  .pending ~ [role='status'] {
    z-index: 1;
    transition: z-index 0s 1s;
  }

  @starting-style {
    .pending ~ [role='status'] {
      z-index: 0;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    /* It calls for the first character. While one types, a caret that blinks would cost more than the character. */
    .waiting {
      animation: blink 1.1s steps(1) infinite;
    }

    .pending [part~='cell-filled'] {
      animation: breathe 1.2s ease-in-out infinite alternate;
    }

    .refused {
      animation: shake 0.28s;
    }
  }

  @media (forced-colors: active) {
    [part~='cell-active'] {
      outline: 2px solid Highlight;
    }

    [plain] ::slotted(input:focus) {
      outline: 2px solid Highlight !important;
    }

    [part='caret'],
    [part='separator']:empty {
      background: CanvasText;
      forced-color-adjust: none;
    }

    .disabled .cells {
      opacity: 1;
    }

    .disabled [part~='cell'] {
      border-color: GrayText;
      color: GrayText;
    }

    .invalid [part~='cell'] {
      border-style: dashed;
    }
  }

  @keyframes blink {
    50% {
      --_caret: 0;
    }
  }

  @keyframes breathe {
    to {
      color: color-mix(in srgb, var(--_quiet) 55%, transparent);
    }
  }

  @keyframes shake {
    25%,
    75% {
      translate: -3px;
    }

    50% {
      translate: 3px;
    }
  }
`;

export const otpInputRules = tokenRules + rules;
