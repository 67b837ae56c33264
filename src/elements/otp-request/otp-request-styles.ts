import { css } from 'lit';

export const otpRequestStyles = css`
  :host {
    display: block;
  }

  .sentence {
    margin-block-start: 4px;
    color: var(--_quiet);
    font-size: 0.9375em;
  }

  .mark {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    margin-block-end: 14px;
    border-radius: 50%;
    background: color-mix(in srgb, var(--_good) 14%, transparent);
    color: var(--_good);
  }

  .legend {
    display: block;
    margin-block: 18px 6px;
  }

  .methods {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    padding: 3px;
    border-radius: var(--_radius);
    background: var(--_sunken);
  }

  .method {
    position: relative;
    flex: 1 1 auto;
    padding: 7px 10px;
    border-radius: calc(var(--_radius) - 2px);
    color: var(--_quiet);
    font-size: 0.875em;
    font-weight: 550;
    text-align: center;
    cursor: pointer;
  }

  .method:has(:checked) {
    background: var(--_raised);
    color: var(--_text);
    box-shadow: 0 1px 2px #0002;
  }

  .method:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }

  .method input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }

  .label {
    display: block;
    margin-block: 20px 6px;
    font-size: 0.875em;
    font-weight: 550;
  }

  .field {
    position: relative;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_field);
    transition:
      border-color 0.12s,
      box-shadow 0.12s;
  }

  .field:focus-within {
    border-color: var(--_accent);
    box-shadow: var(--_ring);
  }

  .field.invalid {
    border-color: var(--_bad);
  }

  .field.invalid:focus-within {
    box-shadow: 0 0 0 3px color-mix(in srgb, var(--_bad) 18%, transparent);
  }

  /* A page's own rules for inputs end here: the field looks the same on every page, and parts are how it is changed. */
  .field ::slotted(input) {
    all: unset !important;
    display: block !important;
    box-sizing: border-box !important;
    inline-size: 100% !important;
    min-block-size: calc(var(--_height) - 2px) !important;
    padding: 10px 14px !important;
    color: inherit !important;
    font: inherit !important;
    font-size: max(1em, 16px) !important;
    line-height: 1.4 !important;
    text-align: start !important;
    cursor: text !important;
    pointer-events: auto !important;
    user-select: text !important;
    -webkit-user-select: text !important;
  }

  .notes {
    margin-block-start: 8px;
  }

  .notes:not(.filled) {
    margin-block-start: 0;
  }

  /* Room for one suggestion, so that nothing moves when there is one. */
  .roomy {
    min-block-size: 24px;
    margin-block-start: 8px !important;
  }

  .roomy + .submit,
  .roomy + .spoken + .submit {
    margin-block-start: 12px;
  }

  /* There it may take two lines. */
  @container (inline-size < 352px) {
    .roomy {
      min-block-size: 48px;
      margin-block-start: 4px !important;
    }

    .roomy + .submit,
    .roomy + .spoken + .submit {
      margin-block-start: 4px;
    }
  }

  .suggestion,
  .doubt {
    color: var(--_quiet);
    font-size: 0.875em;
    line-height: 24px;
    overflow-wrap: anywhere;
  }

  .question {
    margin-inline-end: 8px;
  }

  .whole {
    display: inline-block;
    white-space: nowrap;
    vertical-align: top;
  }

  .doubt {
    margin-block-start: 10px;
    padding-inline-start: 10px;
    border-inline-start: 3px solid var(--_late);
    color: var(--_text);
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
  }

  .suggestion .link,
  .doubt .link {
    font-size: 1em;
  }

  .suggestion .link {
    display: inline-block;
    max-inline-size: 100%;
    line-height: 24px;
    /* By their baselines, letters of another weight would make the line higher. */
    vertical-align: top;
  }

  .keep {
    color: var(--_quiet);
  }

  .submit {
    margin-block-start: 16px;
  }

  .aside {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    margin-block-start: 12px;
  }

  .sent {
    color: var(--_quiet);
    font-size: 0.9375em;
    overflow-wrap: anywhere;
  }

  .destination {
    color: var(--_text);
    font-weight: 600;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 16px;
    margin-block-start: 2px;
  }

  .row + .error,
  .row + .last {
    margin-block-start: 6px;
  }

  .after {
    margin-block-end: 18px;
  }

  @media (forced-colors: active) {
    .method:has(:checked) {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }

    .field:focus-within {
      outline: 2px solid Highlight;
    }

    .field.invalid {
      border-width: 2px;
    }
  }
`;
