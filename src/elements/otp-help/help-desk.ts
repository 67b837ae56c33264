import type { LitElement, TemplateResult } from 'lit';
import type { FlowContext } from '../../controllers/flow-context.js';
import type { LanguageController } from '../../controllers/language-controller.js';
import type { Action } from '../../core/advice/advice.js';
import { helpPage, type HelpPageOptions } from '../../core/advice/help-page.js';
import type { QuestionId } from '../../core/advice/questions.js';
import { message, type Message } from '../../core/messages.js';
import { browserAgent } from '../browser-agent.js';
import { CodeFocus } from './code-focus.js';
import { copyText } from './copy-text.js';
import type { HelpView } from './help-view.js';
import { performAction } from './perform-action.js';
import { detailsText } from './render-action.js';
import { renderPage } from './render-page.js';
import { renderWhole } from './render-whole.js';

/**
 * Everything that help shows below the sentence of the moment, and a whole page of it.
 *
 * Owns: what is open, and what became of the details for support. Does not own: the sentence, the words, or the flow.
 */
export class HelpDesk {
  readonly #host: LitElement;
  readonly #words: LanguageController;
  readonly #codeFocus: CodeFocus;
  #flow: FlowContext | undefined;
  #opened: readonly string[] = [];
  #copied: HelpView['copied'];
  #sentAt: number | undefined;

  constructor(host: LitElement, words: LanguageController) {
    this.#host = host;
    this.#words = words;
    this.#codeFocus = new CodeFocus(host);
  }

  render(flow: FlowContext): TemplateResult {
    this.#follow(flow);
    return renderWhole(this.#view, flow);
  }

  /** `level` is that of the headline; those below it follow. */
  renderPage(options: HelpPageOptions, level: string): TemplateResult {
    this.#flow = undefined;
    return renderPage(this.#view, helpPage({ ...options, agent: browserAgent() }), level);
  }

  #follow(flow: FlowContext): void {
    this.#flow = flow;
    // What was opened belongs to one send.
    if (flow.state.sentAt !== this.#sentAt) {
      this.#opened = [];
      this.#copied = undefined;
    }
    this.#sentAt = flow.state.sentAt;
  }

  get #view(): HelpView {
    return {
      words: this.#words,
      flow: this.#flow,
      copied: this.#copied,
      isOpen: (name) => this.#opened.includes(name),
      toggle: (name) => this.#toggle(name),
      press: (action, causes) => this.#press(action, causes),
      seeWhat: this.#codeFocus.isCovering ? () => this.#seeWhat() : undefined,
    };
  }

  /** Opens a question for the person who asks it elsewhere, and goes to it, where it is among those that are answered. */
  ask(flow: FlowContext, id: QuestionId): boolean {
    if (!flow.advice.questions.some((question) => question.id === id)) return false;
    this.#follow(flow);
    this.#open(['drawer:else', `question:${id}`]);
    void this.#host.updateComplete.then(() => this.#focusOpener(`answer-${id}`));
    return true;
  }

  #press(action: Action, causes: readonly number[]): void {
    if (this.#flow) performAction(this.#flow, action, causes);
    if (action.type === 'copy') void this.#copy(action.lines);
    if (action.type === 'dismiss') this.#dismiss();
  }

  #toggle(name: string): void {
    const [sort = ''] = name.split(':');
    const others = this.#opened.filter((open) => !open.startsWith(`${sort}:`));
    this.#open(this.#opened.includes(name) ? others : [...others, name]);
  }

  #open(names: readonly string[]): void {
    this.#opened = names;
    this.#copied = undefined;
    this.#host.requestUpdate();
    this.#flow?.actions.noteOpened(names);
  }

  async #copy(lines: readonly Message[]): Promise<void> {
    this.#copied = await copyText(detailsText(this.#words, lines));
    this.#host.requestUpdate();
    const said = message(this.#copied === 'copied' ? 'help.copied' : 'help.copyByHand');
    this.#flow?.actions.announce(this.#words.text(said));
  }

  /** Closes what was opened, and goes back to what opened it. */
  #dismiss(): void {
    const drawer = this.#opened.find((name) => name.startsWith('drawer:'))?.slice('drawer:'.length);
    this.#open([]);
    this.#focusOpener(`drawer-${drawer}`);
  }

  #focusOpener(controlled: string): void {
    this.#host.renderRoot.querySelector<HTMLElement>(`[aria-controls="${controlled}"]`)?.focus();
  }

  #seeWhat(): void {
    this.#codeFocus.release();
    this.#host.renderRoot.querySelector('.list')?.scrollIntoView({ block: 'start' });
  }
}
