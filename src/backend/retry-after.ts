import { MAX_SECONDS, SECOND } from '../core/clock.js';

/** In the order in which they are believed. The last two hold seconds alone. */
const HEADERS = ['retry-after', 'x-retry-after', 'ratelimit-reset'] as const;

/** An HTTP date (RFC 9110 §5.6.7) names its day first and ends in GMT; `Date.parse` alone believes much more. */
const HTTP_DATE = /^[A-Za-z]{3,9}, .+ GMT$/;

/** Seconds to wait, as an answer's headers say; rounded up, at most a week. `now` is the moment they arrived. */
export function retryAfter(headers: Headers, now: number): number | undefined {
  for (const name of HEADERS) {
    const value = headers.get(name)?.trim() ?? '';
    const seconds = /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : untilDate(value, headers, now);
    if (seconds !== undefined) return Math.min(Math.max(0, Math.ceil(seconds)), MAX_SECONDS);
  }
  return undefined;
}

/** Counted from the server's own `Date` where it can be read, so that a wrong clock on either side does no harm. */
function untilDate(value: string, headers: Headers, now: number): number | undefined {
  const until = httpDate(value);
  if (until === undefined) return undefined;
  return (until - (httpDate(headers.get('date') ?? '') ?? now)) / SECOND;
}

function httpDate(value: string): number | undefined {
  const time = HTTP_DATE.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}
