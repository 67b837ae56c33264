import type { CodeFieldCase } from './code-field-case.js';
import { deleting } from './deleting.js';
import { events } from './events.js';
import { forms } from './forms.js';
import { moving } from './moving.js';
import { pasting } from './pasting.js';
import { rendering } from './rendering.js';
import { states } from './states.js';
import { typing } from './typing.js';

/**
 * Everything a field for a code has to get right: `1` to `128` are what the tests of ten such fields check between them,
 * `N1` to `N20` what people complain of and none of them checks.
 */
export const codeFieldCases: Readonly<Record<string, readonly CodeFieldCase[]>> = {
  rendering,
  typing,
  deleting,
  moving,
  pasting,
  events,
  forms,
  states,
};
