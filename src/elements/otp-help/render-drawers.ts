import { html, nothing, type TemplateResult } from 'lit';
import type { Action, Advice } from '../../core/advice/advice.js';
import type { Question } from '../../core/advice/questions.js';
import { message, type Message } from '../../core/messages.js';
import { nextIcon } from './icons.js';
import { renderParts } from '../render-message.js';
import type { HelpView } from './help-view.js';
import { renderAction } from './render-action.js';
import { renderRows } from './render-rows.js';

/** From the time that waiting is longer than usual: other ways, what is less likely, questions, and people. */
export function renderDrawers(view: HelpView, advice: Advice): TemplateResult | typeof nothing {
  const { methods, support, rows, isStop, extra, questions, more } = advice;
  const ways = more && !isStop ? methods : [];
  const isSupportShown =
    isStop || !more || rows.some(({ actions }) => actions.some(({ type }) => type === 'support'));
  const people = isSupportShown ? undefined : support;
  if (ways.length === 0 && extra.length === 0 && questions.length === 0 && !people) return nothing;
  return html`
    <div class="foot">
      ${ways.length > 0 ? renderToggle(view, 'ways', message('action.anotherWay'), 'methods') : nothing}
      ${extra.length > 0 ? renderToggle(view, 'more', message('help.more'), 'more') : nothing}
      ${
        questions.length > 0
          ? renderToggle(view, 'else', message('help.somethingElse'), 'questions')
          : nothing
      }
      ${people ? renderAction(view, people, { causes: [], part: 'support' }) : nothing}
    </div>
    ${renderDrawer(view, 'ways', () => renderWays(view, ways))}
    ${renderDrawer(view, 'more', () => renderRows(view, extra))}
    ${renderDrawer(view, 'else', () => renderQuestions(view, questions))}
  `;
}

function renderToggle(view: HelpView, name: string, label: Message, part: string): TemplateResult {
  return html`<button
    part=${part}
    class="link"
    type="button"
    aria-expanded=${view.isOpen(`drawer:${name}`)}
    aria-controls=${`drawer-${name}`}
    @click=${() => view.toggle(`drawer:${name}`)}
  >
    ${view.words.text(label)}
  </button>`;
}

function renderDrawer(view: HelpView, name: string, content: () => unknown): TemplateResult {
  const isOpen = view.isOpen(`drawer:${name}`);
  return html`<div id=${`drawer-${name}`} class="drawer" ?hidden=${!isOpen}>
    ${isOpen ? content() : nothing}
  </div>`;
}

const renderWays = (view: HelpView, ways: readonly Action[]): TemplateResult =>
  html`<div class="ways">
    ${ways.map((way) => renderAction(view, way, { causes: [], part: 'method', look: 'way' }))}
  </div>`;

/** Five questions; the answer to the one that is pressed stands below it. */
export const renderQuestions = (view: HelpView, questions: readonly Question[]): TemplateResult =>
  html`<ul class="questions" role="list">
    ${questions.map((question) => renderQuestion(view, question))}
  </ul>`;

function renderQuestion(view: HelpView, { id, label, rows }: Question): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  const name = `question:${id}`;
  const isOpen = view.isOpen(name);
  return html`<li>
    <button
      part="question"
      class="question"
      type="button"
      aria-expanded=${isOpen}
      aria-controls=${`answer-${id}`}
      @click=${() => view.toggle(name)}
    >
      <span>${renderParts(view.words.parts(label))}</span>${nextIcon}
    </button>
    <div id=${`answer-${id}`} class="answer" ?hidden=${!isOpen}>
      ${isOpen ? renderRows(view, rows) : nothing}
    </div>
  </li>`;
}
