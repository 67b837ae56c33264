import { css } from 'lit';

/** What a code field wears inside a flow: used alone it has no button of its own, and hides nothing. */
export const codePartStyles = css`
  /* In a flow, at a step that is not the code's. */
  :host(:state(inactive)) {
    display: none;
  }

  button {
    display: block;
    inline-size: 100%;
    min-block-size: var(--_height);
    margin-block-start: 16px;
    padding: 11px 16px;
    font: inherit;
    font-weight: 600;
    color: var(--_on-accent);
    background: var(--_accent);
    border: 1px solid transparent;
    border-radius: var(--_radius);
    cursor: pointer;
  }

  button:hover {
    background: color-mix(in srgb, var(--_accent) 90%, var(--_text));
  }

  button:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }
`;
