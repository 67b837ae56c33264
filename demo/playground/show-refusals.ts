import { html, render } from 'lit';
import { problemCodes, type ProblemCode } from '../../src/core/problem.js';
import { refusalLine } from './refusals.js';
import { renderChoices } from './render-choices.js';
import type { Settings } from './settings.js';

/** Every refusal that the HTTP contract knows, to be chosen by its code. */
export function showRefusals(host: HTMLElement, settings: Settings): void {
  let isOpen = false;
  settings.follow(({ refusal: chosen }) => {
    // It is never closed under the pointer.
    isOpen ||= chosen !== '';
    const choices = ['' as const, ...problemCodes].map((value) => ({ value, label: value || 'none' }));
    render(
      html`<details class="almanac" ?open=${isOpen}>
        <summary>Every refusal of the server, by its code</summary>
        <fieldset>
          <legend class="spoken">The server refuses</legend>
          <div class="pills">
            ${renderChoices<ProblemCode | ''>('refusal', choices, chosen, (refusal) =>
              settings.choose({ refusal }),
            )}
          </div>
        </fieldset>
        <p role="status">${chosen === '' ? 'It refuses only what it has to.' : refusalLine(chosen)}</p>
      </details>`,
      host,
    );
  });
}
