import { css } from 'lit';

/** What help looks like from the first second. */
export const otpHelpStyles = css`
  :host {
    display: block;
  }

  :host(:state(empty)) {
    display: none;
  }

  .progress {
    position: relative;
    block-size: 4px;
    margin-block: 18px 8px;
    border-radius: 2px;
    background: var(--_sunken);
    overflow: hidden;
  }

  .bar {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    border-radius: 2px;
    background: var(--_accent);
  }

  .late .bar {
    background: var(--_late);
  }

  .usual {
    position: absolute;
    inset-block: 0;
    inline-size: 2px;
    background: var(--_surface);
  }

  .status {
    margin-block-start: 14px;
    font-size: 0.875em;
    color: var(--_quiet);
    outline: 0;
  }

  .progress + .status {
    margin-block-start: 0;
  }

  .status.warn {
    margin-block-start: 16px;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_late);
    color: var(--_text);
    font-size: 0.9375em;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    margin-block-start: 16px;
  }

  .note {
    margin-block-start: 6px;
  }

  @media (forced-colors: active) {
    .progress {
      border: 1px solid CanvasText;
    }

    .bar,
    .late .bar {
      background: Highlight;
      forced-color-adjust: none;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .bar {
      transition: inline-size 1s linear;
    }
  }
`;
