import { css } from 'lit';

/** The painted cells, which look like the state of the field. */
export const cellStyles = css`
  :host {
    --_cell-size: var(--otp-cell-size, 48px);
    --_gap: var(--otp-cell-gap, 8px);
  }

  /* A code reads left to right in every language. */
  .cells {
    display: flex;
    align-items: center;
    gap: max(4px, min(var(--_gap), 2.2%));
    direction: ltr;
    user-select: none;
    -webkit-user-select: none;
  }

  :host(:dir(rtl)) .cells {
    justify-content: flex-end;
  }

  .cell {
    flex: 1 1 0;
    min-inline-size: 0;
    max-inline-size: var(--_cell-size);
    aspect-ratio: 5 / 6;
    min-block-size: var(--_height);
    display: grid;
    place-items: center;
    position: relative;
    font-size: clamp(1rem, calc(var(--_cell-size) / 2), 1.75rem);
    line-height: 1;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    color: var(--_text);
    background: var(--_field);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    transition:
      border-color 0.12s,
      box-shadow 0.12s,
      background-color 0.12s;
  }

  .placeholder {
    color: var(--_quiet);
    font-weight: 400;
  }

  .separator {
    flex: none;
    inline-size: 12px;
    block-size: 2px;
    border-radius: 1px;
    background: var(--_edge);
    opacity: 0.6;
  }

  .active {
    border-color: var(--_accent);
    box-shadow: var(--_ring);
  }

  .selected {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 14%, var(--_field));
  }

  .caret {
    position: absolute;
    inline-size: 2px;
    block-size: 1.5rem;
    border-radius: 1px;
    background: var(--_accent);
  }

  /* Before a character that a deletion has moved here. */
  .filled > .caret {
    inset-inline-start: 12%;
  }

  /* Cells narrower than a fingertip are no cells: one box, one line. */
  .plain {
    gap: 0;
    overflow: hidden;
    min-block-size: var(--_height);
    padding-inline: 14px;
    background: var(--_field);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
  }

  .plain .cell {
    flex: 0 1 1.25ch;
    aspect-ratio: auto;
    min-block-size: 1.5em;
    font:
      600 1.125rem/1 ui-monospace,
      monospace;
    border: 0;
    border-radius: 3px;
    background: none;
    box-shadow: none;
    overflow: visible;
  }

  .plain .selected {
    background: color-mix(in srgb, var(--_accent) 22%, transparent);
  }

  .plain .caret {
    inset-inline-start: 0;
  }

  .plain .separator {
    inline-size: 6px;
    margin-inline: 3px;
  }

  :host(:dir(rtl)) .plain {
    justify-content: flex-start;
  }

  :host(:focus-within) .plain {
    border-color: var(--_accent);
    box-shadow: var(--_ring);
  }

  :host(:state(invalid)) :is(.cell:not(.active), .plain) {
    border-color: var(--_bad);
    background: color-mix(in srgb, var(--_bad) 5%, var(--_field));
  }

  :host(:state(invalid)) .plain .cell {
    background: none;
  }

  :host(:state(pending)) .cell,
  :host(:state(disabled)) .cell {
    color: var(--_quiet);
  }

  :host(:state(disabled)) .cells {
    opacity: 0.6;
  }

  :host(:state(readonly)) .cell {
    background: var(--_sunken);
  }

  @media (prefers-reduced-motion: no-preference) {
    .caret {
      animation: blink 1.1s steps(1) infinite;
    }

    :host(:state(pending)) .filled {
      animation: breathe 1.2s ease-in-out infinite alternate;
    }

    :host(:state(refused)) .cells {
      animation: shake 0.28s ease-in-out;
    }
  }

  @media (forced-colors: active) {
    .cell,
    .plain {
      border-color: CanvasText;
      forced-color-adjust: auto;
    }

    .plain .cell {
      border: 0;
    }

    .active,
    .selected,
    :host(:focus-within) .plain {
      outline: 2px solid Highlight;
      outline-offset: 1px;
    }

    .caret,
    .separator {
      background: CanvasText;
      opacity: 1;
      forced-color-adjust: none;
    }

    :host(:state(disabled)) .cell {
      border-color: GrayText;
      color: GrayText;
    }

    :host(:state(invalid)) .cell {
      border-style: dashed;
    }
  }

  @keyframes blink {
    50% {
      opacity: 0;
    }
  }

  @keyframes breathe {
    to {
      color: color-mix(in srgb, var(--_quiet) 55%, transparent);
    }
  }

  @keyframes shake {
    25% {
      translate: -4px;
    }

    50% {
      translate: 4px;
    }

    75% {
      translate: -2px;
    }
  }
`;
