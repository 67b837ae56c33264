import type { UserAgentLike } from '../core/advice/private-window.js';

interface Brand {
  readonly brand: string;
}

const isBrand = (value: unknown): value is Brand =>
  typeof value === 'object' && value !== null && 'brand' in value && typeof value.brand === 'string';

/** The browser as it introduces itself. Client hints are not in every engine. */
export function browserAgent(): UserAgentLike {
  const { userAgent, platform, maxTouchPoints } = navigator;
  const hints: unknown = Reflect.get(navigator, 'userAgentData');
  const brands: unknown =
    typeof hints === 'object' && hints !== null ? Reflect.get(hints, 'brands') : undefined;
  return {
    userAgent,
    platform,
    maxTouchPoints,
    brands: Array.isArray(brands) ? brands.filter(isBrand) : undefined,
  };
}
