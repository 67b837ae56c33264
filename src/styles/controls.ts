import { css } from 'lit';
import { palette } from './palette.js';
import { spoken } from './spoken.js';

const looks = css`
  .title {
    margin: 0;
    font-size: var(--otp-title-size, 1.25em);
    font-weight: 650;
    line-height: 1.3;
    letter-spacing: -0.01em;
    text-wrap: balance;
    /* It takes focus by script when what it says is news, and is no control: there is nothing to press. */
    outline: 0;
  }

  [hidden] {
    display: none !important;
  }

  p {
    margin: 0;
    text-wrap: pretty;
  }

  .quiet {
    color: var(--_quiet);
    font-size: 0.875em;
  }

  .error {
    color: var(--_bad);
    font-size: 0.875em;
    font-weight: 500;
  }

  button,
  .button {
    font: inherit;
    color: inherit;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }

  .primary {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    inline-size: 100%;
    min-block-size: var(--_height);
    padding: 10px 16px;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    transition: background-color 0.12s;
  }

  .primary:hover {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_text));
  }

  .link {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--_accent);
    font-size: 0.875em;
    font-weight: 550;
    line-height: inherit;
    text-align: start;
    text-decoration: none;
    text-underline-offset: 3px;
  }

  .link:hover {
    text-decoration: underline;
  }

  :is(.primary, .link, .way):focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  [aria-disabled='true'] {
    cursor: default;
  }

  .link[aria-disabled='true'] {
    color: var(--_quiet);
    font-weight: 450;
    text-decoration: none;
  }

  .primary[aria-disabled='true'] {
    opacity: 0.7;
  }

  .again {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 6px;
  }

  .timer {
    color: var(--_quiet);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }

  .spinner {
    inline-size: 16px;
    block-size: 16px;
    flex: none;
    border: 2px solid currentcolor;
    border-inline-end-color: transparent;
    border-radius: 50%;
  }

  @media (prefers-reduced-motion: no-preference) {
    .spinner {
      animation: otp-turn 0.8s linear infinite;
    }

    @keyframes otp-turn {
      to {
        rotate: 1turn;
      }
    }
  }

  @media (forced-colors: active) {
    .primary {
      border-color: ButtonBorder;
    }

    .link,
    .primary {
      forced-color-adjust: auto;
    }

    [aria-disabled='true'] {
      color: GrayText;
    }
  }
`;

/** Headline, buttons, links and lines of text, the same in every element, and the tokens they are painted with. */
export const controls = [palette, looks, spoken];
