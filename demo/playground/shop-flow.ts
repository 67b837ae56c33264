import { OtpFlowElement, OtpRequestElement } from '../../src/index.js';
import type { CodeRules } from '../../src/core/code.js';
import type { LanguageTag } from './look.js';
import type { Settings } from './settings.js';
import { methodOf, type Weather } from './weathers.js';

/** The codes of the demo server. */
export const CODE: CodeRules = { length: 6, alphabet: 'numeric' };

const titles: Readonly<Record<LanguageTag, string>> = {
  en: 'Sign in to Shop',
  de: 'Bei Shop anmelden',
  ar: 'تسجيل الدخول إلى Shop',
};

/** The shop's side of its sign-in: everything a real page would do too, and the weather. */
export class ShopFlow {
  readonly #settings: Settings;
  readonly #flow: OtpFlowElement;
  readonly #request: OtpRequestElement;
  readonly #title: HTMLElement;
  #weather: Weather = 'clear';

  constructor(settings: Settings, root: ParentNode) {
    const [flow, request, title] = ['otp-flow', 'otp-request', '[slot="title"]'].map((selector) =>
      root.querySelector(selector),
    );
    if (
      !(flow instanceof OtpFlowElement) ||
      !(request instanceof OtpRequestElement) ||
      !(title instanceof HTMLElement)
    )
      throw new Error('The page has no whole flow.');
    this.#settings = settings;
    this.#flow = flow;
    this.#request = request;
    this.#title = title;

    // The server reads both from headers, which a page may add to whatever it is asked about.
    flow.addEventListener('otp-send', (event) => {
      const { weather } = settings.choices;
      if (weather !== 'clear') event.headers['x-demo-weather'] = weather;
    });
    for (const type of ['otp-send', 'otp-verify'] as const)
      flow.addEventListener(type, (event) => {
        const { refusal } = settings.choices;
        if (refusal !== '') event.headers['x-demo-refusal'] = refusal;
      });
    request.addEventListener('change', () => settings.choose({ to: request.value }));
    settings.follow(({ lang, weather }) => {
      this.#title.textContent = titles[lang];
      this.#suit(weather);
    });
  }

  /** Fills in what the page's address says. A flow that was restored after a reload is left alone. */
  async begin(): Promise<void> {
    await this.#request.updateComplete;
    const { to } = this.#settings.choices;
    if (to !== '' && this.#flow.session.state.step === 'identify') await this.#write(to);
  }

  /** Leaves whatever is going on, and puts `to` into the field for the person to send. */
  async fill(to: string): Promise<void> {
    this.startOver();
    this.#settings.choose({ to });
    await this.#write(to);
    this.#flow.focus();
  }

  startOver(): void {
    this.#flow.reset();
  }

  /** Shows the method that new weather is about, if nothing is typed for another. */
  #suit(weather: Weather): void {
    const method = methodOf(weather);
    const { session } = this.#flow;
    if (
      weather !== this.#weather &&
      method &&
      session.state.step === 'identify' &&
      this.#request.value === ''
    )
      session.chooseMethod(method);
    this.#weather = weather;
  }

  async #write(to: string): Promise<void> {
    this.#flow.session.chooseMethod(to.includes('@') || !/^[+\d]/.test(to) ? 'email' : 'sms');
    await this.#request.updateComplete;
    this.#request.value = to;
  }
}
