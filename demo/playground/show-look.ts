import { html, render, type TemplateResult } from 'lit';
import { renderChoices } from './render-choices.js';
import { applyLook, directionOf, directions, languages, schemes, type LanguageTag } from './look.js';
import type { Settings } from './settings.js';

const schemeLabels = { auto: 'Auto', light: 'Light', dark: 'Dark' };
const directionLabels = { ltr: 'LTR', rtl: 'RTL' };
const languageLabels: Readonly<Record<LanguageTag, string>> = { en: 'English', de: 'Deutsch', ar: 'العربية' };

/** Scheme, language and direction: chosen in `host`, worn by the whole page. */
export function showLook(host: HTMLElement, settings: Settings): void {
  settings.follow((choices) => {
    applyLook(choices);
    const bar = (title: string, content: readonly TemplateResult[]) =>
      html`<fieldset>
        <legend class="spoken">${title}</legend>
        <div class="bar">${content}</div>
      </fieldset>`;
    render(
      [
        bar(
          'Colours',
          renderChoices('scheme', labelled(schemes, schemeLabels), choices.scheme, (scheme) =>
            settings.choose({ scheme }),
          ),
        ),
        bar(
          'Language',
          renderChoices('lang', labelled(languages, languageLabels), choices.lang, (lang) =>
            settings.choose({ lang, dir: undefined }),
          ),
        ),
        bar(
          'Direction',
          renderChoices('dir', labelled(directions, directionLabels), directionOf(choices), (dir) =>
            settings.choose({ dir: dir === directionOf({ ...choices, dir: undefined }) ? undefined : dir }),
          ),
        ),
      ],
      host,
    );
  });
}

const labelled = <T extends string>(values: readonly T[], labels: Readonly<Record<T, string>>) =>
  values.map((value) => ({ value, label: labels[value] }));
