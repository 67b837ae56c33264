import { systemClock } from '../../src/session/system-clock.js';
import type { MessageSender } from './otp/sender.js';
import { createOtpHandler } from './otp/handler.js';
import type { OtpOptions } from './otp/options.js';
import { readCookie } from './otp/proof.js';
import { Inbox, type Mail, type TextMessage } from './embedded/inbox.js';
import { sendBack } from './embedded/send-back.js';
import { createInboxPages } from './embedded/inbox-pages.js';
import { forcedRefusal } from './embedded/forced-refusal.js';
import { startMailServer } from './embedded/mail-server.js';
import { createPhoneNetwork } from './embedded/phone-network.js';
import { createPretendSenders } from './embedded/pretend-service.js';
import { Forecast } from './embedded/weather.js';
import type { WebHandler } from './http/node-adapter.js';
import { ReturnAddress } from './returned/return-address.js';
import { startReturnedMailServer } from './returned/returned-mail-server.js';
import { createMailSender, MAIL_SERVICE } from './senders/mail-sender.js';
import { messageLocales } from './senders/texts.js';
import type { Service } from './webhooks/webhook.js';
import { createWebhooks, type WebhookSecrets } from './webhooks/webhooks.js';

export interface ReferenceOptions extends Partial<OtpOptions> {
  /** Mail leaves through this server (`smtp://…`) instead of the embedded one, and the demo's pages are off. */
  readonly smtpUrl?: string;
  /** Default `Shop <code@shop.example>`. */
  readonly mailFrom?: { readonly name: string; readonly address: string };
  /** How long the embedded mail server asks a sender to wait, in seconds. Default 20. */
  readonly greylistSeconds?: number;
  /**
   * Where mail comes back to that cannot be delivered: the address that senders are told, whose mail and that of its +tags has
   * to lead to `port` on `host` by SMTP. Default: with the embedded server an address of its own, with another none.
   */
  readonly returned?: {
    readonly address: string;
    /** Default: any that is free. */
    readonly port?: number;
    /** Default 127.0.0.1. */
    readonly host?: string;
    /** `recipient`: the server at `smtpUrl` hands mail to the recipients' own servers itself. Default `relay`. */
    readonly hop?: 'relay' | 'recipient';
  };
  /** Services that the demo pretends to send by: their messages wait for news by webhook. Default none. */
  readonly pretend?: readonly Service[];
  /** Services whose webhooks are listened to, at `/webhooks/<service>`. Default none. */
  readonly webhooks?: WebhookSecrets;
}

export interface ReferenceServer {
  /** Answers `/otp/…`, `/webhooks/…` and, with the embedded servers, `/mailbox` and `/phone`; `undefined` for every other path. */
  readonly handler: (...request: Parameters<WebHandler>) => Promise<Response | undefined>;
  readonly mailbox: Inbox<Mail>;
  readonly phone: Inbox<TextMessage>;
  /** Where mail goes out. */
  readonly smtpUrl: string;
  /** Where mail comes back to. */
  readonly returnedUrl: string | undefined;
  close(): Promise<void>;
}

/** Seconds. */
const DAY = 24 * 3600;

const MAIL_FROM = { name: 'Shop', address: 'code@shop.example' };
const RETURNED = { address: 'bounce@shop.example' };

/** A number nobody has (Ofcom keeps this range for drama). */
const PHONE_FROM = '+447700900123';

/** The whole backend without a port: the handler of the contract, a mail server and a phone, all on this machine. */
export async function createReferenceServer(options: ReferenceOptions = {}): Promise<ReferenceServer> {
  const {
    smtpUrl,
    greylistSeconds = 20,
    mailFrom: from = MAIL_FROM,
    returned = smtpUrl === undefined ? RETURNED : undefined,
    pretend = [],
    webhooks,
    ...otp
  } = options;
  const clock = options.clock ?? systemClock;
  const onError = otp.onError ?? ((error: unknown) => console.error(error));
  const mailbox = new Inbox<Mail>();
  const phone = new Inbox<TextMessage>();
  const forecast = new Forecast();
  const returnAddress = returned && new ReturnAddress(returned.address);
  const returnedMail =
    returnAddress &&
    (await startReturnedMailServer({
      ...returned,
      address: returnAddress,
      onReport: (report) => contract.report(MAIL_SERVICE, report),
    }));
  const embedded =
    smtpUrl === undefined
      ? await startMailServer({
          inbox: mailbox,
          forecast,
          clock,
          retrySeconds: greylistSeconds,
          sendBack: (sender, recipient, source) =>
            sendBack({ url: returnedMail?.url ?? '', sender, recipient, source }).catch(onError),
        })
      : undefined;
  const url = smtpUrl ?? embedded?.url ?? '';
  // The embedded server is the recipient's own: what it accepts has arrived. A real one passes mail on.
  const mail = createMailSender({ url, from, hop: embedded ? 'recipient' : 'relay', returnAddress });
  const network = createPhoneNetwork({
    phone,
    forecast,
    clock,
    from: { name: from.name, address: PHONE_FROM },
  });
  const pretended = pretend.flatMap((service) =>
    createPretendSenders(service, { mailbox, phone, clock, from: { ...from, number: PHONE_FROM } }),
  );
  const contract = createOtpHandler({
    purposes: ['sign-in', 'sign-up', 'confirm-payment'],
    locales: messageLocales,
    // With a real mail server there is no phone: a text that goes nowhere would be a lie.
    // What bounced at the embedded servers is to be tried again and again.
    ...(!embedded && { methods: {}, suppressionLife: DAY }),
    onVerified: ({ purpose }) => Promise.resolve({ result: { purpose } }),
    ...otp,
    // The first that has a method sends by it.
    senders:
      otp.senders ??
      (embedded
        ? [...pretended, ...[withSuppression(mail, forecast), ...network.senders].map(withForecast(forecast))]
        : [mail]),
    clock,
    onSend(method, destination, request) {
      if (embedded) forecast.force(destination, forcedWeather(request));
      otp.onSend?.(method, destination, request);
    },
  });
  const answerWebhook = createWebhooks({
    secrets: webhooks ?? {},
    clock,
    onReport: (service, report) => contract.report(service, report),
    onError,
  });
  const inboxPages = createInboxPages(mailbox, phone, clock);
  const basePath = otp.basePath ?? '/otp';

  return {
    async handler(request, connection) {
      if (new URL(request.url).pathname.startsWith(`${basePath}/`))
        return (embedded && forcedRefusal(request)) ?? contract.handle(request, connection);
      return (await answerWebhook(request)) ?? (embedded && inboxPages(request));
    },
    mailbox,
    phone,
    smtpUrl: url,
    returnedUrl: returnedMail?.url,
    async close() {
      contract.close();
      network.close();
      await Promise.all([embedded?.close(), returnedMail?.close()]);
    },
  };
}

/** A page forces the weather over the destination of a send by a header, or by a cookie where it cannot set one. */
const forcedWeather = (request: Request): string | undefined =>
  request.headers.get('x-demo-weather') ?? readCookie(request, 'demo-weather');

/** Destinations that are named for a report get it, before anything is sent. */
const withForecast =
  (forecast: Forecast) =>
  (sender: MessageSender): MessageSender => ({
    ...sender,
    send: (message, later) => {
      const report = forecast.reportFor(message.destination);
      return report ? Promise.resolve(report) : sender.send(message, later);
    },
  });

/** What a sender keeps from trying at all: an e-mail service refuses addresses that bounced before. */
function withSuppression(sender: MessageSender, forecast: Forecast): MessageSender {
  return {
    ...sender,
    async send(message, later) {
      const weather = forecast.ofAddress(message.destination);
      if (weather === 'suppressed') return { state: 'failed', reason: 'suppressed-bounce', cause: 9 };
      if (weather === 'fault') return { state: 'failed', reason: 'sender-fault', cause: 21 };
      return sender.send(message, later);
    },
  };
}
