import type { Refused } from '../../src/backend/backend.js';
import type { ChallengeAnswer } from '../../src/core/challenge.js';
import type { SessionSettings } from '../../src/session/session.js';

/** What a backend says instead of yes, or that it says nothing. */
export type No = Omit<Refused, 'ok' | 'receivedAt'> | 'nothing';

/** A state as a story: what the person does, what the backend says, and how long ago that was. */
export interface Scene {
  readonly name: string;
  readonly settings?: SessionSettings;
  readonly method?: 'email' | 'sms' | 'voice' | 'whatsapp';
  /** Sent. */
  readonly to?: string;
  /** What else the backend knows of the challenge. */
  readonly challenge?: Partial<ChallengeAnswer>;
  /** The answer to the send. Default: yes. */
  readonly sendReply?: No;
  /** Sends in all, half a minute apart. Default: one. */
  readonly sends?: number;
  /** The answer to sending once more, at the end. */
  readonly resendReply?: No;
  /** Seconds since the send. */
  readonly after?: number;
  /** Typed into the code field. */
  readonly code?: string;
  /** The answer to the code. Default: yes. */
  readonly attemptReply?: No;
  /** Nothing checks the code but the person's press. */
  readonly manual?: boolean;
  /** Of the flow, for a theme. */
  readonly className?: string;
  /** What is opened in help at the end, by the ids of what the buttons control: `drawer-else`, `answer-code`. */
  readonly opens?: readonly string[];
}

/** What the backend answers where a scene says nothing else. */
const usual: ChallengeAnswer = {
  id: 'scene',
  code: { length: 6, alphabet: 'numeric', resend: 'new' },
  expiresIn: 600,
  resendIn: 30,
  sendsLeft: 4,
  attemptsLeft: 5,
  sender: { name: 'Shop', address: 'code@shop.example' },
  expectation: { typical: 30, slow: 120 },
  status: 'pending',
};

export const byMail: ChallengeAnswer = {
  ...usual,
  method: 'email',
  destination: 'an•••@gmail.com',
  methods: [
    { kind: 'sms', destination: '•••12' },
    { kind: 'voice', destination: '•••12' },
    { kind: 'passkey' },
  ],
};

export const byText: ChallengeAnswer = {
  ...usual,
  method: 'sms',
  destination: '•••12',
  sender: { name: 'Shop' },
  methods: [
    { kind: 'voice', destination: '•••12' },
    { kind: 'email', destination: 'an•••@gmail.com' },
  ],
};

const atWork = { destination: 'an•••@web.example', sendsLeft: 4 } as const;
const toMail = { to: 'ana@gmail.com' } as const;
const toWork = { to: 'ana@web.example', after: 4 } as const;

export const scenes: readonly Scene[] = [
  { name: 'identify', settings: { methods: ['email', 'sms'] } },
  {
    name: 'identify, with an error',
    to: 'ana@gmail.com',
    sendReply: { code: 'invalid_destination' },
  },
  { name: 'sending', ...toMail, sendReply: 'nothing' },
  { name: 'waiting, 0 s', ...toMail },
  { name: 'waiting, 40 s', ...toMail, after: 40 },
  { name: 'waiting, 64 s: what to check', ...toMail, after: 64 },
  { name: 'waiting, 130 s: another way', ...toMail, after: 130 },
  {
    name: 'delayed: greylisted',
    ...toWork,
    challenge: { ...atWork, delivery: { state: 'delayed', reason: 'greylisted', retryIn: 240 } },
  },
  {
    name: 'stopped: the mailbox is full',
    ...toWork,
    challenge: { ...atWork, delivery: { state: 'failed', reason: 'mailbox-full' } },
  },
  {
    name: 'stopped: no such mailbox',
    ...toWork,
    challenge: { ...atWork, delivery: { state: 'failed', reason: 'mailbox-unknown' } },
  },
  {
    name: 'refused',
    ...toMail,
    after: 20,
    code: '482931',
    attemptReply: { code: 'invalid_code', attemptsLeft: 3 },
  },
  { name: 'verifying', ...toMail, after: 20, code: '482931', attemptReply: 'nothing' },
  {
    name: 'no answer to the code',
    ...toMail,
    after: 20,
    code: '482931',
    attemptReply: { code: 'unavailable' },
  },
  { name: 'manual: the code waits for a press', ...toMail, after: 20, code: '482931', manual: true },
  {
    name: 'manual, in the theme with lines',
    ...toMail,
    after: 20,
    code: '482931',
    manual: true,
    className: 'underlined',
  },
  { name: 'expired, by the clock', ...toMail, after: 601 },
  {
    name: 'expired, as the server says',
    ...toMail,
    after: 601,
    code: '482931',
    attemptReply: { code: 'expired_code' },
  },
  {
    name: 'too many attempts',
    ...toMail,
    after: 50,
    code: '482931',
    attemptReply: { code: 'attempts_exhausted', attemptsLeft: 0 },
  },
  {
    name: 'paused',
    ...toMail,
    after: 50,
    code: '482931',
    attemptReply: { code: 'locked', retryIn: 900 },
  },
  { name: 'verified', ...toMail, after: 12, code: '482931' },
  {
    name: 'text message, 64 s',
    method: 'sms',
    settings: { methods: ['sms'] },
    to: '+447700900112',
    after: 64,
  },
  {
    name: 'text message, stopped: a landline',
    method: 'sms',
    settings: { methods: ['sms'] },
    to: '+442079460112',
    after: 4,
    challenge: { delivery: { state: 'failed', reason: 'landline' } },
  },
  { name: 'generic mode, 64 s', settings: { disclosure: 'generic' }, ...toMail, after: 64 },
];
