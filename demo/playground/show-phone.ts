import { html, nothing, render, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Arrivals, isText, type StoredText } from './arrivals.js';
import { renderCopyCode } from './render-copy-code.js';
import { renderTime } from './render-time.js';

/** As many as fit on the phone's screen without scrolling it. */
const ON_SCREEN = 3;

/** Last line of a text that binds its code to one site (WICG, "Origin-bound one-time codes delivered via SMS"). */
const boundLine = /\n+(@\S+ #\S+)\s*$/;

/** The phone: texts, and calls as what was said, newest last. */
export function showPhone(host: HTMLElement): void {
  const arrivals = new Arrivals<StoredText>('/phone', { isMessage: isText, onChange: update });
  update();

  function update(): void {
    const texts = arrivals.messages.slice(0, ON_SCREEN).reverse();
    const words = arrivals.isThere ? 'No messages yet.' : 'This server has no phone.';
    render(
      texts.length === 0
        ? html`<p class="empty quiet">${words}</p>`
        : html`<ol>
            ${repeat(texts, ({ id }) => id, renderText)}
          </ol>`,
      host,
    );
  }
}

function renderText({ to, text, receivedAt }: StoredText): TemplateResult {
  const bound = boundLine.exec(text)?.[1];
  return html`<li>
    <p class="meta"><span>To ${to}</span>${renderTime(receivedAt)}</p>
    <div class="bubble">
      <p dir="auto">${text.replace(boundLine, '')}</p>
      ${
        bound === undefined
          ? nothing
          : html`<p class="bound">
              ${bound}<small>Binds the code to this site: phones offer it nowhere else.</small>
            </p>`
      }
    </div>
    ${renderCopyCode(text)}
  </li>`;
}
