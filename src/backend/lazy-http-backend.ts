import type { Clock } from '../core/clock.js';
import { BackendError, type OtpBackend } from './backend.js';

/**
 * The HTTP backend, fetched when it is first needed: it brings a validator that a page which never signs anybody in
 * need not load. If it cannot be fetched, the act fails like any other on the network, and the next one tries again.
 */
export function createLazyHttpBackend(endpoint: () => string, clock: Clock): OtpBackend {
  let loaded: { endpoint: string; backend: OtpBackend } | undefined;
  const load = async (): Promise<OtpBackend> => {
    const current = endpoint();
    if (loaded?.endpoint === current) return loaded.backend;
    const { createHttpBackend } = await import('./http-backend.js').catch((cause: unknown) => {
      throw new BackendError('network', { cause });
    });
    loaded = { endpoint: current, backend: createHttpBackend({ endpoint: current, clock }) };
    return loaded.backend;
  };
  return {
    start: async (request, options) => (await load()).start(request, options),
    resend: async (request, options) => (await load()).resend(request, options),
    attempt: async (request, options) => (await load()).attempt(request, options),
    status: async (reference, options) => {
      const backend = await load();
      if (!backend.status) throw new BackendError('bad_answer');
      return backend.status(reference, options);
    },
    watch: async (reference, listener, options) => (await load()).watch?.(reference, listener, options),
  };
}
