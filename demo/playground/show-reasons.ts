import { html, render } from 'lit';
import { deliveryReasons } from '../../src/core/delivery/report.js';

/** Every reason of the vocabulary, with an address and a number that fail for it. */
export function showReasons(host: HTMLElement, fill: (to: string) => void): void {
  const sample = (to: string) =>
    html`<button class="link" type="button" @click=${() => fill(to)}>${to}</button>`;
  render(
    html`<details class="almanac">
      <summary>Every reason for a message to be late or lost, by its name</summary>
      <p>With <code>delayed-</code> before it, a mail is only put off.</p>
      <dl>
        ${deliveryReasons.map(
          (reason, place) =>
            html`<div>
              <dt><code>${reason}</code></dt>
              <dd class="samples">
                ${sample(`${reason}@shop.example`)}
                ${sample(`+4477009009${String(place + 1).padStart(2, '0')}`)}
              </dd>
            </div>`,
        )}
      </dl>
    </details>`,
    host,
  );
}
