import { html, nothing, render } from 'lit';
import { OtpInputElement } from '../../src/index.js';
import { fieldGroups, type FieldAct, type FieldExample } from './fields.js';

/** Shows every look of the code field in `host`. */
export function showFields(host: HTMLElement): void {
  render(
    fieldGroups.map(
      ({ id, title, intro, examples }) =>
        html`<section class="sheet field-group" aria-labelledby=${id}>
          <div class="field-group-head" lang="en" dir="ltr">
            <h3 id=${id}>${title}</h3>
            <p class="quiet">${intro}</p>
          </div>
          <div class="fields">${examples.map(renderExample)}</div>
        </section>`,
    ),
    host,
  );
}

const renderExample = ({ name, caption, field, act }: FieldExample) =>
  html`<article class="field">
    <div lang="en" dir="ltr">
      <h4>${name}</h4>
      <p class="quiet">${caption}</p>
    </div>
    <div class="field-shown">
      ${field}
      ${
        act
          ? html`<button
              class="link"
              type="button"
              lang="en"
              dir="ltr"
              @click=${(event: Event) => runOn(event, act)}
            >
              ${act.label}
            </button>`
          : nothing
      }
    </div>
  </article>`;

/** Does it to the field beside the button. */
function runOn({ currentTarget }: Event, act: FieldAct): void {
  const field = currentTarget instanceof Element && currentTarget.parentElement?.querySelector('otp-input');
  if (field instanceof OtpInputElement) act.run(field);
}
