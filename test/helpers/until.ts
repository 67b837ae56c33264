/**
 * Waits, frame by frame, until something is so: for what a browser fetches, which no clock of a test's knows.
 * @throws when it is not so after that many milliseconds
 */
export async function until(isSo: () => boolean, limit = 5000): Promise<void> {
  const deadline = performance.now() + limit;
  while (!isSo()) {
    if (performance.now() > deadline) throw new Error(`It did not come true: ${isSo.toString()}`);
    await new Promise(requestAnimationFrame);
  }
}
