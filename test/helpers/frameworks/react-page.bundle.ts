import { createElement, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';

/** What `inputAttributes()` says, in the names that React takes. */
const attributes = {
  type: 'text',
  inputMode: 'numeric',
  autoComplete: 'one-time-code',
  autoCapitalize: 'none',
  autoCorrect: 'off',
  enterKeyHint: 'done',
  spellCheck: false,
  translate: 'no',
} as const;

/** What of the field the server writes out: the input alone, named by itself, or all that the element would make. */
export type Written = 'input' | 'everything';

function Page({ written }: { readonly written: Written }): ReactNode {
  const [code, setCode] = useState('12');
  const isAll = written === 'everything';
  const input = createElement('input', {
    ...attributes,
    slot: 'input',
    id: 'react-code',
    'aria-label': isAll ? undefined : 'Code',
    value: code,
    onChange: ({ target }: { readonly target: HTMLInputElement }) => setCode(target.value),
  });
  return createElement(
    'form',
    null,
    createElement('output', null, code),
    createElement(
      'otp-input',
      null,
      isAll && createElement('label', { slot: 'label', htmlFor: 'react-code' }, 'Code'),
      input,
      isAll && createElement('span', { slot: 'error' }),
    ),
  );
}

/** What a server sends. */
export const serverMarkup = (written: Written): string => renderToString(createElement(Page, { written }));

/** Lets React take over what the server sent. @returns what React had to mend, and the way to end it */
export function hydrate(root: HTMLElement, written: Written) {
  const mended: string[] = [];
  const react = flushSync(() =>
    hydrateRoot(root, createElement(Page, { written }), {
      onRecoverableError: (error) => mended.push(String(error)),
    }),
  );
  return { mended, unmount: () => react.unmount() };
}
