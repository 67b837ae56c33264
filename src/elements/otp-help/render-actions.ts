import { html, nothing, type TemplateResult } from 'lit';
import type { FlowContext } from '../../controllers/flow-context.js';
import type { Action } from '../../core/advice/advice.js';
import type { HelpView } from './help-view.js';
import { renderAction, renderCopied } from './render-action.js';
import { actionsOf, partOf } from './render-now.js';

/** The ways of a stop or a warning: other methods as large as buttons, the rest as links below. */
export function renderActions(view: HelpView, flow: FlowContext): TemplateResult | typeof nothing {
  const { causes, isStop } = flow.advice;
  const actions = actionsOf(flow);
  if (actions.length === 0) return nothing;
  const [first] = actions;
  // While a code may still come, a way back is one link among others.
  const isWay = ({ type }: Action) => type === 'method' || (isStop && type === 'back');
  const leads = isStop && first && !isWay(first) ? [first] : [];
  const ways = actions.filter(isWay);
  const rest = actions.filter((action) => !isWay(action) && !leads.includes(action));
  const draw = (action: Action, part: string, look: 'link' | 'way' | 'primary') =>
    html`${renderAction(view, action, { causes, part, look })}${renderCopied(view, action)}`;
  return html`
    ${leads.map((action) => html`<div class="ways">${draw(action, 'action', 'primary')}</div>`)}
    ${
      ways.length > 0
        ? html`<div part="methods" class="ways">${ways.map((way) => draw(way, 'method', 'way'))}</div>`
        : nothing
    }
    ${
      rest.length > 0
        ? html`<div class="foot">${rest.map((action) => draw(action, partOf(action), 'link'))}</div>`
        : nothing
    }
  `;
}
