import { css } from 'lit';

/** Rows, questions, ways and a page of help. */
export const wholeHelpStyles = css`
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    margin-block-start: 6px;
  }

  .list,
  .questions {
    margin: 20px 0 0;
    padding: 0;
    border-block-start: 1px solid var(--_line);
    list-style: none;
  }

  .item {
    display: grid;
    grid-template-columns: 20px 1fr;
    gap: 2px 12px;
    padding-block: 14px;
    border-block-end: 1px solid var(--_line);
    font-size: 0.875em;
  }

  .icon {
    flex: none;
    color: var(--_quiet);
  }

  .item-title {
    font-size: 1.0715em;
    font-weight: 600;
    line-height: 1.35;
  }

  .item-body,
  .do {
    grid-column: 2;
    color: var(--_quiet);
  }

  .do {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 18px;
    margin-block-start: 4px;
  }

  .do .link {
    font-size: 1em;
  }

  .ways {
    display: grid;
    gap: 8px;
    margin-block-start: 14px;
  }

  .way {
    display: flex;
    align-items: center;
    gap: 12px;
    inline-size: 100%;
    min-block-size: var(--_height);
    padding: 9px 14px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_field);
    font-size: 0.9375em;
    font-weight: 550;
    text-align: start;
    text-decoration: none;
    transition: border-color 0.12s;
  }

  .way:hover {
    border-color: var(--_accent);
  }

  .way .icon {
    color: inherit;
  }

  .never {
    margin-block-start: 8px;
  }

  .countdown {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    margin-block-start: 12px;
    padding-block: 4px;
    padding-inline: 8px 12px;
    border-radius: 999px;
    background: var(--_sunken);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }

  .steps {
    display: grid;
    gap: 4px;
    margin: 2px 0 0;
    padding-inline-start: 1.1em;
    list-style: disc;
  }

  .steps li::marker {
    color: var(--_edge);
  }

  .drawer > .list,
  .questions {
    margin-block-start: 12px;
  }

  .questions > li {
    border-block-end: 1px solid var(--_line);
  }

  .question {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 10px 0;
    border: 0;
    border-radius: 4px;
    background: none;
    font-size: 0.9375em;
    font-weight: 500;
    text-align: start;
  }

  .question:hover {
    color: var(--_accent);
  }

  .question:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .question .turn {
    rotate: 0deg;
  }

  .question[aria-expanded='true'] .turn {
    rotate: 90deg;
  }

  .answer > .list {
    margin: 0 0 4px;
    border: 0;
  }

  .answer .item {
    padding-block: 6px 12px;
    border: 0;
  }

  .copied {
    align-self: center;
  }

  .lines {
    white-space: pre-line;
    user-select: all;
  }

  .section {
    margin-block-start: 28px;
  }

  .section > .list,
  .section .questions {
    margin-block-start: 10px;
  }

  .subhead {
    font-size: 0.9375em;
    font-weight: 650;
  }

  .arrow {
    display: inline-block;
    font-weight: 400;
  }

  /* What points onward points the other way where reading does. */
  :host(:dir(rtl)) :is(.arrow, .flip) {
    scale: -1 1;
  }

  @media (forced-colors: active) {
    .way {
      border-color: ButtonBorder;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .item,
    .ways,
    .foot {
      animation: otp-appear 0.2s ease-out;
    }

    @keyframes otp-appear {
      from {
        opacity: 0;
      }
    }
  }
`;
