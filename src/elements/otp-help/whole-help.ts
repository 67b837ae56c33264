/** What a flow and its help fetch late. Nothing imports this module but by `import()`. */
export { advise } from '../../core/advice/advise.js';
export { enLater } from '../../locales/en-later.js';
export { browserAgent } from '../browser-agent.js';
export { HelpDesk } from './help-desk.js';
export { wholeHelpStyles } from './whole-help-styles.js';
