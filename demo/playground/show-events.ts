import { html, render, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import * as flowEvents from '../../src/events/index.js';
import { OtpCompleteEvent } from '../../src/events/otp-complete-event.js';
import { renderTime } from './render-time.js';

interface Entry {
  readonly id: number;
  readonly at: number;
  readonly name: string;
  readonly fields: string;
}

/** More than anybody reads back. */
const KEPT = 100;

const names = [...Object.values(flowEvents), OtpCompleteEvent].map(({ eventName }) => eventName);

/** Every event a page could listen to, with its fields, newest first. */
export function showEvents(host: HTMLElement): void {
  let entries: readonly Entry[] = [];
  let lastId = 0;

  for (const name of names)
    document.addEventListener(name, (event) => {
      lastId += 1;
      const entry = { id: lastId, at: Date.now(), name, fields: describe(event) };
      entries = [entry, ...entries].slice(0, KEPT);
      update();
    });
  update();

  function update(): void {
    render(
      html`
        <div class="head">
          <p class="quiet">What the elements tell the page, newest first.</p>
          <button class="link" type="button" ?hidden=${entries.length === 0} @click=${clear}>Clear</button>
        </div>
        ${
          entries.length === 0
            ? html`<p class="empty quiet">None yet.</p>`
            : html`<ol tabindex="0" aria-label="Events, newest first">
                ${repeat(entries, ({ id }) => id, renderEntry)}
              </ol>`
        }
      `,
      host,
    );
  }

  function clear(): void {
    entries = [];
    update();
  }
}

const renderEntry = ({ at, name, fields }: Entry): TemplateResult =>
  html`<li>${renderTime(at)}<strong>${name}</strong><code>${fields}</code></li>`;

/** The event's own fields, as one would write them down. */
const describe = (event: Event): string =>
  Object.entries(event)
    .filter(([name, value]) => name !== 'isTrusted' && value !== undefined)
    .map(([name, value]) => `${name}: ${value instanceof Error ? String(value) : JSON.stringify(value)}`)
    .join(', ');
