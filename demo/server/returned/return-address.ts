/**
 * Where a mail that cannot be delivered is sent back to: an address of its own for each (VERP), since of what comes back only
 * the address is sure to name the mail. `id` is the left side of the mail's `Message-ID`.
 */
export class ReturnAddress {
  readonly #name: string;
  readonly #domain: string;

  /** `address`: as in `bounce@shop.example`. Mail to it and to its +tags has to lead to the server that reads returned mail. */
  constructor(address: string) {
    const at = address.lastIndexOf('@');
    this.#name = address.slice(0, at);
    this.#domain = address.slice(at + 1).toLowerCase();
  }

  /** As in `bounce+0a1b…@shop.example`. */
  of(id: string): string {
    return `${this.#name}+${id}@${this.#domain}`;
  }

  messageId(id: string): string {
    return `<${id}@${this.#domain}>`;
  }

  /** Which mail came back to `recipient`; `undefined` where the address names none of ours. */
  read(recipient: string): { readonly messageId: string | undefined } | undefined {
    // Some servers write addresses in lower case.
    const [name, domain] = recipient.toLowerCase().split('@');
    const [own, tag] = name?.split('+') ?? [];
    if (own !== this.#name.toLowerCase() || domain !== this.#domain) return undefined;
    return { messageId: tag === undefined ? undefined : this.messageId(tag) };
  }
}
