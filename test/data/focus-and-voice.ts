import { asking } from './focus-and-voice-asking.js';
import { checking } from './focus-and-voice-checking.js';
import type { FocusAndVoice } from './focus-and-voice-steps.js';
import { waiting } from './focus-and-voice-waiting.js';

/** Every moment at which focus moves or something is said, with both halves: the person is in the flow, or elsewhere. */
export const focusAndVoice: readonly FocusAndVoice[] = [...asking, ...waiting, ...checking];
