import { html, nothing, type TemplateResult } from 'lit';
import type { Action, AdviceIcon, AdviceRow } from '../../core/advice/advice.js';
import type { Message } from '../../core/messages.js';
import {
  addressIcon,
  codeIcon,
  inboxIcon,
  phoneIcon,
  shieldIcon,
  supportIcon,
  timeIcon,
  wayIcon,
} from './icons.js';
import { renderParts } from '../render-message.js';
import type { HelpView } from './help-view.js';
import { renderAction, renderCopied } from './render-action.js';

const icons: Readonly<Record<AdviceIcon, TemplateResult>> = {
  inbox: inboxIcon,
  address: addressIcon,
  phone: phoneIcon,
  way: wayIcon,
  support: supportIcon,
  time: timeIcon,
  shield: shieldIcon,
  code: codeIcon,
};

/** Things to check, one below the other, each with what does it. */
export function renderRows(view: HelpView, rows: readonly AdviceRow[]): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  return html`<ul class="list" role="list">
    ${rows.map((row) => renderRow(view, row))}
  </ul>`;
}

function renderRow(view: HelpView, row: AdviceRow): TemplateResult {
  const { words } = view;
  const { causes, level, icon, title, body, steps = [], actions } = row;
  const how = actions.find((action) => action.type === 'how');
  return html`<li
    part="advice"
    class="item"
    data-advice=${causes[0] ?? nothing}
    data-causes=${causes.length > 0 ? causes.join(' ') : nothing}
    data-level=${level}
  >
    ${icons[icon]}
    <strong part="advice-title" class="item-title">${renderParts(words.parts(title))}</strong>
    ${body ? html`<p part="advice-body" class="item-body">${renderParts(words.parts(body))}</p>` : nothing}
    ${renderSteps(view, steps)}
    ${
      actions.length > 0
        ? html`<div class="do">${actions.map((action) => renderRowAction(view, action, row))}</div>`
        : nothing
    }
    ${how && view.isOpen(howName(row)) ? renderSteps(view, how.steps) : nothing}
  </li>`;
}

const howName = ({ id }: AdviceRow): string => `how:${id}`;

/** One thing to do is a sentence, several are a list. */
function renderSteps({ words }: HelpView, steps: readonly Message[]): TemplateResult | typeof nothing {
  const [first, ...more] = steps;
  if (!first) return nothing;
  if (more.length === 0)
    return html`<p part="advice-body" class="item-body">${renderParts(words.parts(first))}</p>`;
  return html`<ul part="advice-body" class="item-body steps">
    ${steps.map((step) => html`<li>${renderParts(words.parts(step))}</li>`)}
  </ul>`;
}

/** Another way is the strongest thing to do by then, so it looks like it. */
function renderRowAction(view: HelpView, action: Action, row: AdviceRow): TemplateResult {
  const isStrong = action.type === 'method' && row.level === 'warn';
  return html`${renderAction(view, action, {
    causes: row.causes,
    part: 'action',
    look: isStrong ? 'primary' : 'link',
    ...(action.type === 'how' ? { opens: howName(row) } : {}),
  })}${renderCopied(view, action)}`;
}
