import { html, nothing, type TemplateResult } from 'lit';
import type { HelpPage } from '../../core/advice/help-page.js';
import { message, type Message } from '../../core/messages.js';
import { renderParts } from '../render-message.js';
import { renderHeadline } from '../render-headline.js';
import type { HelpView } from './help-view.js';
import { renderAction } from './render-action.js';
import { renderQuestions } from './render-drawers.js';
import { renderRows } from './render-rows.js';
import { renderNever } from './render-whole.js';

/** Everything at once, to be read at leisure. `level` is that of the headline; those below it follow. */
export function renderPage(view: HelpView, page: HelpPage, level: string): TemplateResult {
  const say = (words: Message) => renderParts(view.words.parts(words));
  const heading = (words: Message) => renderSubhead(say(words), level);
  return html`
    ${renderHeadline(say(page.title), level, false)}
    <p part="status" id="sentence" class="status lead">${say(page.lead)}</p>
    ${page.sections.map(
      ({ title, rows }) =>
        html`<section class="section">${heading(title)}${renderRows(view, rows)}</section>`,
    )}
    <section class="section">
      ${heading(message('help.somethingElse'))}
      <div part="questions">${renderQuestions(view, page.questions)}</div>
    </section>
    ${
      page.support
        ? html`<div class="foot">${renderAction(view, page.support, { causes: [], part: 'support' })}</div>
            ${renderNever(view)}`
        : nothing
    }
  `;
}

const renderSubhead = (content: unknown, level: string): TemplateResult =>
  html`<div
    class="subhead"
    role=${/^[1-5]$/.test(level) ? 'heading' : nothing}
    aria-level=${/^[1-5]$/.test(level) ? Number(level) + 1 : nothing}
  >
    ${content}
  </div>`;
