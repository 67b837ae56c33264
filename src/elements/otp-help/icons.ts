import { svg } from 'lit';
import { icon } from '../icon.js';

export const inboxIcon = icon(
  svg`<path d="M3 11.2 5.4 5a1.4 1.4 0 0 1 1.3-.9h6.6a1.4 1.4 0 0 1 1.3.9L17 11.2v3.6a1.4 1.4 0 0 1-1.4 1.4H4.4A1.4 1.4 0 0 1 3 14.8Z" /><path d="M3 11.2h4l1.1 1.9h3.8l1.1-1.9h4" />`,
);
export const addressIcon = icon(svg`<path d="m12.7 4.3 3 3L7 16l-3.6.6.6-3.6Z" /><path d="m11 6 3 3" />`);
export const phoneIcon = icon(
  svg`<rect x="5.8" y="2.8" width="8.4" height="14.4" rx="1.9" /><path d="M9 14.5h2" />`,
);
export const callIcon = icon(
  svg`<path d="M4.2 4.5c0 6.2 5.1 11.3 11.3 11.3l.9-2.9-3.2-1.5-1.3 1.5a9.2 9.2 0 0 1-4.8-4.8l1.5-1.3-1.5-3.2Z" />`,
);
export const keyIcon = icon(
  svg`<circle cx="7" cy="13" r="3.3" /><path d="m9.4 10.6 6.7-6.7M13.7 6.3l2 2" />`,
);
export const wayIcon = icon(svg`<path d="M4 10h11M11 5.5l4.5 4.5-4.5 4.5" />`, 'flip');
export const timeIcon = icon(svg`<circle cx="10" cy="10" r="7" /><path d="M10 6.2V10l2.6 1.8" />`);
export const shieldIcon = icon(
  svg`<path d="M10 2.9 4.2 5v4.6c0 3.4 2.4 6.2 5.8 7.5 3.4-1.3 5.8-4.1 5.8-7.5V5Z" /><path d="m7.6 10 1.7 1.7 3.2-3.3" />`,
);
export const codeIcon = icon(
  svg`<rect x="3" y="5.5" width="14" height="9" rx="1.9" /><path d="M6.6 10h.1M10 10h.1M13.4 10h.1" />`,
);
export const nextIcon = icon(svg`<path d="m8 5.5 4.5 4.5L8 14.5" />`, 'flip turn');
export const supportIcon = icon(
  svg`<circle cx="10" cy="10" r="7" /><path d="M7.9 8a2.1 2.1 0 1 1 3 1.9c-.6.3-.9.7-.9 1.3" /><path d="M10 13.8v.1" />`,
);
