const warned = new Set<string>();

/** Tells a developer, not the console's every line: each sentence once a page. */
export function warnOnce(sentence: string): void {
  if (warned.has(sentence)) return;
  warned.add(sentence);
  console.warn(`otp-input: ${sentence}`);
}
