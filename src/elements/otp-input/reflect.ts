import { asText } from './as-text.js';

/** Without a document (on a server) there is nothing to extend, and nobody makes an element. */
export const BaseElement: typeof HTMLElement =
  globalThis.HTMLElement ?? (Object as unknown as typeof HTMLElement);

/** The attribute of a property: `web-otp` of `webOtp`. */
export const attributeOf = (property: string): string =>
  property.replace(/[A-Z]/, (capital) => `-${capital.toLowerCase()}`);

/**
 * Gives a class properties that reflect attributes, as those of native elements do: the attribute is the one place where
 * a setting is kept.
 *
 * @param texts properties that are their attribute's text, with what they are where there is none
 * @param flags properties that say whether their attribute is there
 */
export function reflect(
  prototype: HTMLElement,
  texts: Readonly<Record<string, string | undefined>>,
  flags: readonly string[],
): void {
  const mirror = (
    property: string,
    get: (element: HTMLElement, attribute: string) => unknown,
    set: (element: HTMLElement, attribute: string, value: unknown) => void,
  ) => {
    const attribute = attributeOf(property);
    Object.defineProperty(prototype, property, {
      configurable: true,
      enumerable: true,
      get(this: HTMLElement) {
        return get(this, attribute);
      },
      set(this: HTMLElement, value: unknown) {
        set(this, attribute, value);
      },
    });
  };
  for (const property in texts)
    mirror(
      property,
      (element, attribute) => element.getAttribute(attribute) ?? texts[property],
      (element, attribute, value) =>
        value == null ? element.removeAttribute(attribute) : element.setAttribute(attribute, asText(value)),
    );
  for (const property of flags)
    mirror(
      property,
      (element, attribute) => element.hasAttribute(attribute),
      (element, attribute, value) => element.toggleAttribute(attribute, Boolean(value)),
    );
}
