/** What a page can tell of its browser: the fields of `navigator`, and `brands` of its `userAgentData`. */
export interface UserAgentLike {
  readonly userAgent: string;
  /** `navigator.platform`, or the `platform` of `userAgentData`. */
  readonly platform: string;
  readonly brands?: readonly { readonly brand: string }[] | undefined;
  /** Default 0. Tells a tablet or phone that asks for a desktop's pages, as every iPad does, from a desktop. */
  readonly maxTouchPoints?: number | undefined;
}

/** Keys by a name of their own, since keyboards differ: `Ctrl` is `Strg` on a German one. */
export type ShortcutKey = 'Ctrl' | 'Command' | 'Shift' | 'N' | 'P';

export interface PrivateWindowShortcut {
  /** Pressed together, in this order; `undefined` where there is no keyboard, or none that is known. */
  readonly keys: readonly ShortcutKey[] | undefined;
  /** What the browser's menu calls such a window; `private` also where it has a word of its own, or is not known. */
  readonly menu: 'incognito' | 'inprivate' | 'private';
}

interface Browser {
  readonly sign: RegExp;
  readonly menu: PrivateWindowShortcut['menu'];
  readonly letter: 'N' | 'P';
}

/** The first sign found is right: nearly all browsers also claim to be Chrome, and Chrome to be Safari. */
const browsers: readonly Browser[] = [
  { sign: /Microsoft Edge|Edg(?:A|iOS)?\//, menu: 'inprivate', letter: 'N' },
  { sign: /Firefox\/|FxiOS\//, menu: 'private', letter: 'P' },
  { sign: /OPR\/|Samsung|Brave/, menu: 'private', letter: 'N' },
  { sign: /Chrome\/|CriOS\//, menu: 'incognito', letter: 'N' },
  { sign: /Safari\//, menu: 'private', letter: 'N' },
];

/** Browsers on an iPad keep their own sign even where they pass for a Mac's. */
const HANDHELD = /Mobile|(?:Cri|Fxi|Edgi)OS\/|OPT\//;
/** What such a device passes for; no Mac, and hardly any ARM machine with Linux, has a touch screen. */
const MAYBE_HANDHELD = /\bMac|Linux (?:arm|aarch)/i;
const MAC = /\bMac/i;
/** A desktop's Linux says X11, under Wayland too; a phone's and a television's do not. */
const WINDOWS_OR_UNIX = /Win|X11/;

/** How a private window is opened in this browser, for a person who has to read mail of one provider in two accounts. */
export function privateWindowShortcut(agent: UserAgentLike): PrivateWindowShortcut {
  const told = [...(agent.brands ?? []).map(({ brand }) => brand), agent.userAgent].join(' ');
  const browser = browsers.find(({ sign }) => sign.test(told));
  if (!browser) return { keys: undefined, menu: 'private' };
  const modifier = commandKey(agent);
  return { keys: modifier && [modifier, 'Shift', browser.letter], menu: browser.menu };
}

/** The key that commands begin with, or `undefined` for a phone, a tablet, and a system that is not known. */
function commandKey({ userAgent, platform, maxTouchPoints = 0 }: UserAgentLike): ShortcutKey | undefined {
  const system = `${platform} ${userAgent}`;
  if (HANDHELD.test(system) || (maxTouchPoints > 1 && MAYBE_HANDHELD.test(system))) return undefined;
  if (MAC.test(system)) return 'Command';
  return WINDOWS_OR_UNIX.test(system) ? 'Ctrl' : undefined;
}
