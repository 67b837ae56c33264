import { html, nothing, type TemplateResult } from 'lit';
import type { LanguageController } from '../../controllers/language-controller.js';
import { message, type MessageKey } from '../../core/messages.js';
import type { SessionState } from '../../core/state.js';

const labels: Readonly<Record<string, MessageKey>> = {
  email: 'identify.kind.email',
  sms: 'identify.kind.sms',
  voice: 'identify.kind.voice',
  whatsapp: 'identify.kind.whatsapp',
};

/** The choice of how the code is sent, where there is one. */
export function renderMethods(
  state: SessionState | undefined,
  words: LanguageController,
  onMethod: (kind: string) => void,
): TemplateResult | typeof nothing {
  const kinds = (state?.methods ?? []).flatMap((kind) => {
    const key = labels[kind];
    return key === undefined ? [] : [{ kind, label: words.text({ key, values: {} }) }];
  });
  if (kinds.length < 2) return nothing;
  return html`
    <span part="legend" class="legend quiet" id="legend">${words.text(message('identify.methods'))}</span>
    <div part="methods" class="methods" role="radiogroup" aria-labelledby="legend">
      ${kinds.map(
        ({ kind, label }) =>
          html`<label part="method" class="method"
            ><input
              type="radio"
              name="method"
              value=${kind}
              .checked=${state?.method === kind}
              @change=${() => onMethod(kind)}
            />${label}</label
          >`,
      )}
    </div>
  `;
}
