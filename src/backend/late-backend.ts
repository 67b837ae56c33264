import type { OtpBackend } from './backend.js';

/** A backend that is looked up at each call, for an owner that may be given another one late. */
export function createLateBackend(current: () => OtpBackend): OtpBackend {
  return {
    start: (request, options) => current().start(request, options),
    resend: (request, options) => current().resend(request, options),
    attempt: (request, options) => current().attempt(request, options),
    // Whether these exist is itself a fact about the backend of the moment.
    get status() {
      const backend = current();
      return backend.status?.bind(backend);
    },
    get watch() {
      const backend = current();
      return backend.watch?.bind(backend);
    },
    get needsAddress() {
      return current().needsAddress;
    },
    get knows() {
      return current().knows;
    },
  };
}
