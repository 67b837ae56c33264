import { css } from 'lit';

export const otpInputStyles = css`
  :host {
    display: block;
    text-align: start;
  }

  /* In a flow, at a step that is not the code's. */
  :host(:state(inactive)) {
    display: none;
  }

  .stage {
    position: relative;
    max-inline-size: 100%;
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
    -webkit-mask-image: linear-gradient(transparent, transparent) !important;
    mask-image: linear-gradient(transparent, transparent) !important;
  }

  :host(:state(disabled)) ::slotted(input) {
    cursor: not-allowed !important;
  }

  ::slotted([slot='label']) {
    display: block;
    margin-block-end: 6px;
    font-size: 0.875em;
    font-weight: 550;
  }

  ::slotted([slot='hint']) {
    display: block;
    margin-block-start: 8px;
    font-size: 0.875em;
    color: var(--_quiet);
    text-wrap: pretty;
  }

  ::slotted([slot='error']:not(:empty)) {
    display: block;
    margin-block-start: 8px;
    font-size: 0.875em;
    font-weight: 500;
    color: var(--_bad);
    text-wrap: pretty;
  }

  /* For those who hear the page; those who see it have the flow's headline. */
  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .submit {
    display: block;
    inline-size: 100%;
    min-block-size: var(--_height);
    margin-block-start: 16px;
    padding: 11px 16px;
    font: inherit;
    font-weight: 600;
    color: var(--_on-accent);
    background: var(--_accent);
    border: 0;
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .submit:hover {
    background: color-mix(in srgb, var(--_accent) 90%, var(--_text));
  }

  .submit:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .submit[aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }

  @media (forced-colors: active) {
    .submit {
      border: 1px solid ButtonText;
    }
  }
`;
