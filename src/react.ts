/**
 * The elements and their events for JSX in React 19. Types alone: nothing of it runs, and React is asked for nothing.
 *
 *     import type {} from 'otp-elements/react'; // in any one file of a project
 */
import type { ClassAttributes, HTMLAttributes } from 'react';
import type { OtpFlowElement } from './elements/otp-flow/otp-flow-element.js';
import type { OtpHelpElement } from './elements/otp-help/otp-help-element.js';
import type { OtpInputElement } from './elements/otp-input/otp-input-element.js';
import type { OtpRequestElement } from './elements/otp-request/otp-request-element.js';
import type * as events from './events/index.js';

/** `support-href` of `supportHref`. */
type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : '';

/** `onotp-sent`, and so on: after `on` React 19 takes the name of an event as it is. All of them bubble. */
type EventProps = {
  [Name in keyof typeof events as `on${(typeof events)[Name]['eventName']}`]?: (
    event: InstanceType<(typeof events)[Name]>,
  ) => void;
};

/** A setting as a property, for any value, or as its attribute, which is text or there. */
type SettingProps<Element, Name extends keyof Element & string> = Partial<Pick<Element, Name>> & {
  [Each in Name as Exclude<Kebab<Each>, Name>]?: Exclude<Element[Each], readonly unknown[]>;
};

type Props<Element, Name extends keyof Element & string> = ClassAttributes<Element> &
  Omit<HTMLAttributes<Element>, Name> &
  SettingProps<Element, Name> &
  EventProps;

/** What JSX may say of `<otp-flow>`. */
export type OtpFlowProps = Props<
  OtpFlowElement,
  | 'endpoint'
  | 'methods'
  | 'purpose'
  | 'disclosure'
  | 'resendSemantics'
  | 'supportHref'
  | 'sender'
  | 'manual'
  | 'sessionKey'
  | 'headingLevel'
  | 'backend'
  | 'policy'
  | 'messages'
  | 'session'
>;

/** What JSX may say of `<otp-request>`. */
export type OtpRequestProps = Props<
  OtpRequestElement,
  | 'label'
  | 'value'
  | 'name'
  | 'placeholder'
  | 'required'
  | 'disabled'
  | 'autofocus'
  | 'showDestination'
  | 'defaultCountry'
  | 'smsCountries'
  | 'headingLevel'
  | 'messages'
>;

/** What JSX may say of `<otp-input>`. */
export type OtpInputProps = Props<
  OtpInputElement,
  | 'length'
  | 'alphabet'
  | 'case'
  | 'format'
  | 'mask'
  | 'name'
  | 'value'
  | 'defaultValue'
  | 'required'
  | 'disabled'
  | 'readonly'
  | 'autofocus'
  | 'placeholder'
  | 'label'
  | 'hint'
  | 'autosubmit'
  | 'webOtp'
  | 'pending'
  | 'error'
  | 'messages'
> & {
  /** Id of a form elsewhere. */
  readonly form?: string;
};

/** What JSX may say of `<otp-help>`. */
export type OtpHelpProps = Props<
  OtpHelpElement,
  'reveal' | 'open' | 'method' | 'sender' | 'supportHref' | 'headingLevel' | 'policy' | 'messages'
>;

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- where React looks for elements that are not its own
  namespace JSX {
    interface IntrinsicElements {
      'otp-flow': OtpFlowProps;
      'otp-request': OtpRequestProps;
      'otp-input': OtpInputProps;
      'otp-help': OtpHelpProps;
    }
  }
}
