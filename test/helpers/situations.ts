import { toChallenge, type ChallengeAnswer } from '../../src/core/challenge.js';
import { advise } from '../../src/core/advice/advise.js';
import { defaultPolicy } from '../../src/core/policy.js';
import type { Advice, Situation } from '../../src/core/advice/advice.js';
import type { Moment } from '../data/moments.js';
import { MachineDriver } from './machine-driver.js';

const destinations = {
  email: { typed: 'ana@gmail.com', masked: 'an•••@gmail.com' },
  sms: { typed: '+4915123456712', masked: '•••12' },
  voice: { typed: '+4915123456712', masked: '•••12' },
  whatsapp: { typed: '+4915123456712', masked: '•••12' },
} as const;

const ways = {
  email: [{ kind: 'sms', id: 's1', destination: '•••12' }, { kind: 'passkey' }],
  phone: [
    { kind: 'voice', id: 'v1', destination: '•••12' },
    { kind: 'email', id: 'e1', destination: 'an•••@gmail.com' },
  ],
} as const;

/** Leads a machine to a moment of the table. */
export function driverAt(moment: Moment): MachineDriver {
  const { method = 'email', age = 0, sends = 1, delivery, sendsLeft = 4, expiresIn = 600, refused } = moment;
  const to = destinations[method];
  const driver = new MachineDriver({
    generic: moment.isGeneric ?? false,
    ...(moment.site ? { policy: { ...defaultPolicy, site: moment.site } } : {}),
  });
  const answer: ChallengeAnswer = {
    id: 'c1',
    method,
    destination: to.masked,
    code: { length: 6, alphabet: 'numeric', resend: 'new' },
    expiresIn: expiresIn + age,
    resendIn: 30,
    sendsLeft,
    sender: { address: 'code@shop.example' },
    ...(moment.isAlone ? {} : { methods: method === 'email' ? ways.email : ways.phone }),
  };
  const take = (more: Partial<ChallengeAnswer> = {}) =>
    driver.play({
      type: 'sent',
      act: driver.state.acts,
      challenge: toChallenge({ ...answer, ...more }, driver.now),
    });
  driver.start(to.typed, method);
  if (refused?.act === 'start') return driver.refuseSend(refused.problem);
  take();
  for (let send = 1; send < sends; send += 1) {
    driver.wait(30).resend();
    take();
  }
  if (delivery)
    driver.play({
      type: 'snapshot',
      since: driver.state.acts,
      challenge: toChallenge({ ...answer, delivery }, driver.now),
    });
  driver.wait(age);
  if (refused) {
    const { act, problem } = refused;
    const { retryAt } = problem;
    const now = retryAt === undefined ? problem : { ...problem, retryAt: driver.now + retryAt };
    if (act === 'send') driver.resend().refuseSend(now);
    else driver.verify().refuseAttempt(now);
  }
  return driver;
}

/** What is known besides the state: the page has the address, and somebody to ask. */
export function situationAt(driver: MachineDriver, changes: Partial<Situation> = {}): Situation {
  const { typed } = driver.state;
  return {
    state: driver.view,
    now: driver.now,
    ...(typed === undefined ? {} : { address: typed }),
    supportHref: 'https://shop.example/help',
    ...changes,
  };
}

export const adviceAt = (moment: Moment): Advice => {
  const { supportHref, ...alone } = situationAt(driverAt(moment));
  return advise(moment.isAlone || supportHref === undefined ? alone : { ...alone, supportHref });
};
