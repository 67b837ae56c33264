/** What a flow and its help fetch late. Nothing imports this module but by `import()`. */
export { advise } from '../../core/advice/advise.js';
export { helpPage } from '../../core/advice/help-page.js';
export { enLater } from '../../locales/en-later.js';
export { browserAgent } from '../browser-agent.js';
export { copyText } from './copy-text.js';
export { detailsText } from './render-action.js';
export { renderPage } from './render-page.js';
export { renderWhole } from './render-whole.js';
export { wholeHelpStyles } from './whole-help-styles.js';
