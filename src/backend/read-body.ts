import { BackendError } from './backend.js';

/** Characters that are read of one answer, or of one event. The largest honest one is a hundredth of it. */
export const MAX_CHARACTERS = 256 * 1024;

/**
 * The text of a body as it comes in. It ends when `signal` is aborted, even where the body itself does not heed it;
 * whoever stops early closes the connection.
 *
 * @throws BackendError `network` when the connection breaks.
 */
export async function* readText(
  { body }: Response,
  signal: AbortSignal,
): AsyncGenerator<string, void, undefined> {
  if (!body) return;
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const cancel = (): void => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', cancel, { once: true });
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read())
      yield decoder.decode(chunk.value, { stream: true });
    yield decoder.decode();
  } catch (cause) {
    throw new BackendError('network', { cause });
  } finally {
    cancel();
  }
}

/**
 * The JSON of a whole body.
 *
 * @throws BackendError `bad_answer` when it is cut, too long, or no JSON. It is never `network`: the server has acted.
 */
export async function readJson(response: Response, signal: AbortSignal): Promise<unknown> {
  try {
    let text = '';
    for await (const part of readText(response, signal)) {
      text += part;
      if (text.length > MAX_CHARACTERS) throw new RangeError('The answer is too long.');
    }
    return JSON.parse(text);
  } catch (cause) {
    throw new BackendError('bad_answer', { cause });
  }
}
