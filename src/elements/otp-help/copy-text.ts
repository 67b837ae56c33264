/** Puts a text on the clipboard. Outside a secure context there is none: the person copies it by hand. */
export async function copyText(text: string): Promise<'copied' | 'by-hand'> {
  const clipboard: Clipboard | undefined = navigator.clipboard;
  try {
    await clipboard?.writeText(text);
  } catch {
    return 'by-hand';
  }
  return clipboard ? 'copied' : 'by-hand';
}
