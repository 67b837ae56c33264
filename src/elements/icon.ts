import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Drawn on a 20 px grid with one stroke, in the colour of the text around. Decoration: never read, never alone. */
export const icon = (paths: SVGTemplateResult, look = ''): TemplateResult =>
  html`<svg
    class="icon ${look}"
    width="20"
    height="20"
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    stroke-width="1.6"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${paths}
  </svg>`;

export const checkIcon = icon(svg`<path d="M4.5 10.5 8.2 14 15.5 6.5" />`);
