import { html, render, type TemplateResult } from 'lit';
import { renderChoices } from './render-choices.js';
import type { Settings } from './settings.js';
import { samplesOf, weatherGroups, weatherNames, wordsOf, type Weather } from './weathers.js';

/** What goes wrong on the way: chosen in `host`, with places where it always does. `fill` is told which one to try. */
export function showWeather(host: HTMLElement, settings: Settings, fill: (to: string) => void): void {
  settings.follow(({ weather: chosen }) => {
    const choose = (weather: Weather) => settings.choose({ weather });
    render(
      html`
        <div class="groups">
          ${weatherGroups.map(
            ({ title, weathers }) =>
              html`<fieldset>
                <legend class="spoken">${title}</legend>
                <div class="group">
                  <span aria-hidden="true">${title}</span>
                  <div class="pills">
                    ${renderChoices(
                      'weather',
                      weathers.map((value) => ({ value, label: wordsOf(value).name })),
                      chosen,
                      choose,
                    )}
                  </div>
                </div>
              </fieldset>`,
          )}
        </div>
        <div class="forecast">
          <p role="status">${wordsOf(chosen).line}</p>
          <div class="samples">
            ${chosen === 'clear' ? 'Try' : 'Always so at'} ${renderSamples(chosen, fill)}
          </div>
        </div>
        <details class="almanac">
          <summary>What each one does, and where it always does</summary>
          <dl>
            ${weatherNames.map(
              (weather) =>
                html`<div>
                  <dt>${wordsOf(weather).name}</dt>
                  <dd>${wordsOf(weather).line}</dd>
                  <dd class="samples">${renderSamples(weather, fill)}</dd>
                </div>`,
            )}
          </dl>
        </details>
      `,
      host,
    );
  });
}

const renderSamples = (weather: Weather, fill: (to: string) => void): readonly TemplateResult[] =>
  samplesOf(weather).map(
    (to) => html`<button class="link" type="button" @click=${() => fill(to)}>${to}</button>`,
  );
