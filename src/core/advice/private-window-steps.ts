import { message, type Message } from '../messages.js';
import { privateWindowShortcut, type PrivateWindowShortcut, type UserAgentLike } from './private-window.js';

const byMenu = {
  incognito: 'topic.privateWindow.incognito',
  inprivate: 'topic.privateWindow.inprivate',
  private: 'topic.privateWindow.private',
} as const satisfies Record<PrivateWindowShortcut['menu'], string>;

const UNKNOWN: UserAgentLike = { userAgent: '', platform: '' };

/** How to read a second mailbox of one provider without being signed out here, with the keys of this browser. */
export function privateWindowSteps(agent: UserAgentLike = UNKNOWN): readonly Message[] {
  const { keys, menu } = privateWindowShortcut(agent);
  return [
    message('topic.privateWindow.why'),
    message(byMenu[menu]),
    ...(keys
      ? [
          message('topic.privateWindow.press', {
            keys: {
              key: keys.includes('Command') ? 'keys.command' : 'keys.ctrl',
              values: { letter: keys.at(-1) ?? '' },
            },
          }),
        ]
      : []),
    message('topic.privateWindow.copy'),
    message('topic.privateWindow.back'),
  ];
}
