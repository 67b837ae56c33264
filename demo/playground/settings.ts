import { problemCodes, type ProblemCode } from '../../src/core/problem.js';
import { readLook, oneOf, type Look } from './look.js';
import { weatherNames, type Weather } from './weathers.js';

/** Everything a person chooses in the playground. */
export interface Choices extends Look {
  /** Address or number to begin with. It is filled in, never sent. */
  readonly to: string;
  readonly weather: Weather;
  /** What the server refuses with; empty for nothing that is forced. */
  readonly refusal: ProblemCode | '';
}

const DEFAULTS: Readonly<Record<string, string>> = {
  to: '',
  weather: 'clear',
  refusal: '',
  scheme: 'auto',
  lang: 'en',
};

/** The choices, kept in the page's address so that every situation is a link. */
export class Settings extends EventTarget {
  #choices: Choices;

  constructor() {
    super();
    const query = new URLSearchParams(location.search);
    this.#choices = {
      ...readLook(query),
      // An unescaped plus is read as a space.
      to: query.get('to')?.replace(/^ (?=\d)/, '+') ?? '',
      weather: oneOf(weatherNames, query.get('weather')) ?? 'clear',
      refusal: oneOf(problemCodes, query.get('refusal')) ?? '',
    };
  }

  get choices(): Choices {
    return this.#choices;
  }

  choose(changed: Partial<Choices>): void {
    this.#choices = { ...this.#choices, ...changed };
    history.replaceState(history.state, '', this.#address());
    this.dispatchEvent(new Event('change'));
  }

  /** Calls `listener` now and after every change. */
  follow(listener: (choices: Choices) => void): void {
    const tell = () => listener(this.#choices);
    this.addEventListener('change', tell);
    tell();
  }

  /** Parameters that are none of the playground's stay as they are; defaults are left out. */
  #address(): URL {
    const url = new URL(location.href);
    for (const [name, value] of Object.entries({ dir: undefined, ...this.#choices })) {
      if (value === undefined || value === DEFAULTS[name]) url.searchParams.delete(name);
      else url.searchParams.set(name, value);
    }
    return url;
  }
}
