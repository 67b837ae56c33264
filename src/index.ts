/** Everything by name, without side effects: registering is what `otp-elements/all` and `otp-elements/define/*` do. */
export * from './backend/backend.js';
export { createHttpBackend, type HttpBackendOptions } from './backend/http-backend.js';
export { flowContext, type FlowContext } from './controllers/flow-context.js';
export { suggestEmail } from './core/address/email-typos.js';
export { maskEmail, maskPhone } from './core/address/mask.js';
export { inboxLink, type InboxLink, type InboxLinkOptions } from './core/address/mailboxes.js';
export type {
  Action,
  Advice,
  AdviceIcon,
  AdviceLevel,
  AdviceRow,
  Progress,
  Situation,
} from './core/advice/advice.js';
export { advise } from './core/advice/advise.js';
export type { UserAgentLike } from './core/advice/private-window.js';
export type { Question } from './core/advice/questions.js';
export type {
  Alphabet,
  Challenge,
  ChallengeAnswer,
  ChallengeStatus,
  CodeMethod,
  CodeShape,
  Delivery,
  MethodOption,
  ResendSemantics,
  Sender,
} from './core/challenge.js';
export type { Clock, TimerHandle } from './core/clock.js';
export type { LetterCase } from './core/code-characters.js';
export { extractCode, type CodeRules } from './core/code.js';
export type { DeliveryReason, DeliveryReport, DeliveryState } from './core/delivery/report.js';
export type { Fact, SendReason, Via } from './core/fact.js';
export { inputAttributes, type InputOptions } from './core/input-attributes.js';
export type {
  Message,
  MessageKey,
  MessageOverrides,
  MessageParameters,
  Messages,
  MessageText,
  MessageValue,
  PluralText,
} from './core/messages.js';
export {
  defaultPolicy,
  type Expectation,
  type Policy,
  type PolicyOptions,
  type SitePolicy,
} from './core/policy.js';
export type { ErrorCode, LocalErrorCode, Problem, ProblemCode, ProblemNext } from './core/problem.js';
export type { SessionState, Step, Stop } from './core/state.js';
export type { FlowSummary } from './core/summary.js';
export { OtpFlowElement } from './elements/otp-flow/otp-flow-element.js';
export { OtpHelpElement } from './elements/otp-help/otp-help-element.js';
export { OtpInputElement } from './elements/otp-input/otp-input-element.js';
export { OtpRequestElement } from './elements/otp-request/otp-request-element.js';
export * from './events/index.js';
export type { CompleteVia } from './events/otp-complete-event.js';
export { registerLocale } from './locales/registry.js';
export type { Ask, AskAnswer, AskHandler } from './session/effects.js';
export {
  createSession,
  type Session,
  type SessionOptions,
  type SessionSettings,
  type SubscribeOptions,
} from './session/session.js';
export type { KeyValueStore } from './session/storage.js';
