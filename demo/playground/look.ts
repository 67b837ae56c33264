/** How a demo page looks: a part of its address, so that every look is a link. */
export const schemes = ['auto', 'light', 'dark'] as const;
export const languages = ['en', 'de', 'ar'] as const;
export const directions = ['ltr', 'rtl'] as const;

type Scheme = (typeof schemes)[number];
export type LanguageTag = (typeof languages)[number];
type Direction = (typeof directions)[number];

export interface Look {
  /** `auto` follows the system. */
  readonly scheme: Scheme;
  readonly lang: LanguageTag;
  /** Without it: the language's own. */
  readonly dir?: Direction | undefined;
}

export const directionOf = ({ lang, dir }: Look): Direction => dir ?? (lang === 'ar' ? 'rtl' : 'ltr');

/** `value` where it is one of `known`: whatever else an address says is ignored. */
export const oneOf = <T extends string>(known: readonly T[], value: string | null): T | undefined =>
  known.find((item) => item === value);

export const readLook = (query: URLSearchParams): Look => ({
  scheme: oneOf(schemes, query.get('scheme')) ?? 'auto',
  lang: oneOf(languages, query.get('lang')) ?? 'en',
  dir: oneOf(directions, query.get('dir')),
});

/** Dresses the whole page. */
export function applyLook(look: Look): void {
  const { documentElement: root } = document;
  root.dataset.scheme = look.scheme;
  root.lang = look.lang;
  root.dir = directionOf(look);
}
