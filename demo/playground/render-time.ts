import { html, type TemplateResult } from 'lit';

const clockTime = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

/** A moment today, to the second. */
export const renderTime = (moment: string | number): TemplateResult => {
  const date = new Date(moment);
  return html`<time datetime=${date.toISOString()}>${clockTime.format(date)}</time>`;
};
