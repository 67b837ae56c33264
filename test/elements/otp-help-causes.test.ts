import { expect } from '@esm-bundle/chai';
import { causes } from '../../src/core/advice/causes.js';
import type { ChallengeAnswer } from '../../src/core/challenge.js';
import { situationsFor, type CauseSituation } from '../data/cause-situations.js';
import { FlowFixture, textOf } from '../helpers/flow-fixture.js';

const MARKUP = `<otp-flow support-href="mailto:help@shop.example" sender="code@shop.example"></otp-flow>`;
const WAYS = {
  email: [{ kind: 'sms', id: 'm1', destination: '•••12' }, { kind: 'passkey' }],
  sms: [{ kind: 'email', id: 'm2', destination: 'an•••@gmail.com' }, { kind: 'passkey' }],
};
const QUESTIONS = {
  access: 'I cannot open that inbox or phone any more',
  destination: 'That is not my address or number',
  code: 'The code came but does not work',
  unrequested: 'I got a code I did not ask for',
  else: 'Something else',
} as const;

/** What is not help's to show: a correction before the send is asked beside the address, a refusal under the field. */
const ELSEWHERE = /check: suggestion|invalid_code/;

/** The first method that is enough to see it in a browser; every method is played in the core's own test. */
const seen = causes.flatMap((cause) => {
  const method = cause.methods.includes('email') ? 'email' : 'sms';
  return situationsFor(cause, method)
    .filter(({ name }) => !ELSEWHERE.test(name))
    .map((situation) => ({ cause, method, situation }) as const);
});

/** A number of a mail's own page, or a mail's of a text's, is not seen for that method. */
const NEVER = new Set(['27 email, failed:number-invalid', '2 sms, delivered']);

describe('otp-help: every cause, from what happens to what can be pressed', () => {
  let fixture: FlowFixture;

  afterEach(() => fixture.remove());

  async function reach({ moment, question }: CauseSituation, method: 'email' | 'sms') {
    const { age = 0, sends = 1, delivery, refused, site, isGeneric } = moment;
    const isEmail = method === 'email';
    const challenge: Partial<ChallengeAnswer> = {
      stream: true,
      method,
      destination: isEmail ? 'an•••@gmail.com' : '•••12',
      methods: WAYS[method],
    };
    fixture = await FlowFixture.mount({
      markup: MARKUP,
      challenge,
      settings: {
        methods: [method],
        disclosure: isGeneric ? 'generic' : 'specific',
        ...(site ? { policy: { site } } : {}),
      },
    });
    const { session, backend } = fixture;
    const no = () =>
      backend.refused(refused?.problem.code ?? 'blocked', refused?.act === 'send' ? { retryIn: 600 } : {});
    if (refused?.act === 'start') backend.starts.next(no());
    session.start({ method, destination: isEmail ? 'ana@gmail.com' : '+4915123456712' });
    await fixture.settled();
    if (sends > 1) {
      await fixture.advance(31);
      session.resend();
      await fixture.settled();
    }
    if (delivery) await backend.tell({ delivery });
    await fixture.advance(age);
    if (refused?.act === 'send') {
      backend.resends.next(no());
      session.resend();
    }
    if (refused?.act === 'attempt') {
      backend.attempts.next(no());
      session.verify('123456');
    }
    await fixture.settled();
    for (const label of question ? ['Something else is wrong', QUESTIONS[question]] : [])
      await fixture.press(fixture.control(label));
  }

  const shown = (cause: number): HTMLElement[] =>
    [fixture.request, fixture.help].flatMap((part) =>
      [...(part.shadowRoot?.querySelectorAll<HTMLElement>(`[data-causes~="${String(cause)}"]`) ?? [])].filter(
        (element) => element.getClientRects().length > 0,
      ),
    );

  for (const { cause, method, situation } of seen) {
    const name = `${String(cause.number)} ${situation.name}`;
    if (NEVER.has(name)) continue;
    it(`${cause.id}: ${name}`, async () => {
      await reach(situation, method);
      if (shown(cause.number).length === 0) await fixture.press(fixture.control('More to check'));
      const [place] = shown(cause.number);
      expect(place, 'what shows it').to.not.equal(undefined);
      if (!place) return;
      expect(textOf(place)).to.not.equal('');
      const own = [...place.querySelectorAll<HTMLElement>('a, button')];
      const controls = place.matches('[part~=advice]') ? own : fixture.controls;
      expect(controls.length, 'something to press').to.be.greaterThan(0);
      for (const control of controls) await tryOut(control);
    });
  }

  /** A link leads somewhere safe; a button can be reached by the keyboard, and is big enough for a finger. */
  async function tryOut(control: HTMLElement) {
    const { height } = control.getBoundingClientRect();
    expect(height, textOf(control)).to.be.at.least(23.9);
    if (control instanceof HTMLAnchorElement) expect(control.href).to.match(/^(https?:|mailto:)/);
    control.focus();
    await Promise.resolve();
    expect(control.matches(':focus'), `${textOf(control)} takes focus`).to.equal(true);
  }
});
