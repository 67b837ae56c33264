import { html, nothing, type TemplateResult } from 'lit';

/**
 * The flow's one headline: a heading at the level its page wants, or none. It can take focus by script, because the
 * answer to what a person did is sometimes a new headline.
 */
export const renderHeadline = (content: unknown, level: string, isDescribed: boolean): TemplateResult => {
  const isHeading = /^[1-6]$/.test(level);
  return html`<div
    part="title"
    class="title"
    id="title"
    tabindex="-1"
    role=${isHeading ? 'heading' : nothing}
    aria-level=${isHeading ? level : nothing}
    aria-describedby=${isDescribed ? 'sentence' : nothing}
  >
    ${content}
  </div>`;
};
