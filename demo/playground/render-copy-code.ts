import { html, nothing, type TemplateResult } from 'lit';
import { extractCode } from '../../src/core/code.js';
import { CODE } from './shop-flow.js';

/** A button that puts the code of a message on the clipboard; the person pastes it, as they would at home. */
export function renderCopyCode(text: string): TemplateResult | typeof nothing {
  const code = extractCode(text, CODE);
  // Browsers have no clipboard for pages that came unencrypted from another machine.
  if (code === '' || !('clipboard' in navigator)) return nothing;
  return html`<button class="link" type="button" @click=${(event: Event) => void copy(event, code)}>
    Copy code
  </button>`;
}

async function copy({ currentTarget }: Event, code: string): Promise<void> {
  if (!(currentTarget instanceof HTMLElement)) return;
  const isCopied = await navigator.clipboard.writeText(code).then(
    () => true,
    () => false,
  );
  currentTarget.textContent = isCopied ? 'Copied' : 'Your browser did not allow it';
}
