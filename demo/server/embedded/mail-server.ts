import type { AddressInfo, Socket } from 'node:net';
import { domainToUnicode } from 'node:url';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { SECOND, type Clock, type TimerHandle } from '../../../src/core/clock.js';
import type { Inbox, Mail } from './inbox.js';
import type { Forecast, MailWeather } from './weather.js';

export interface MailServerOptions {
  readonly inbox: Inbox<Mail>;
  readonly forecast: Forecast;
  readonly clock: Clock;
  /** Sends a mail back to where it came from, some time after it was accepted. */
  readonly sendBack: (sender: string, recipient: string, source: Buffer) => Promise<void>;
  /** How long `greylist` and `full` ask a sender to wait, in seconds. Short, so that a demo shows it in human time. */
  readonly retrySeconds: number;
}

export interface MailServer {
  /** `smtp://127.0.0.1:…` */
  readonly url: string;
  close(): Promise<void>;
}

/** A refusal as a server says it: reply code, enhanced status code (RFC 3463), words. */
type Reply = readonly [code: number, text: string];

/** Refusals for good, in the words of servers that say them. */
const refusals: Partial<Record<MailWeather, Reply>> = {
  nobody: [550, '5.1.1 The email account that you tried to reach does not exist'],
  gone: [550, '5.2.1 The email account that you tried to reach is disabled'],
  blocked: [550, '5.7.1 Message rejected: sender is blocked by the recipient'],
  filtered: [550, '5.7.1 Message rejected: it looks like spam'],
  // What a server says that takes nobody for its own: the sender came to the wrong one.
  relay: [554, '5.7.1 Relay access denied'],
  nodomain: [550, '5.4.4 Unable to route: host or domain name not found'],
  nomx: [556, '5.1.10 Recipient address has null MX'],
};

/** Seconds between acceptance and arrival: scanners and queues work after the sender was told "250 OK". */
const holds: Partial<Record<MailWeather, number>> = { slow: 45, batch: 90 };

/** Seconds until a mail is sent back that was accepted first. */
const SECOND_THOUGHTS = 3;

/** Senders' clocks and ours may differ a little. */
const EARLY = SECOND / 2;

/** An address with its domain as people write it; on the way it was in ASCII (RFC 5890). */
function asTyped(address: string): string {
  const at = address.lastIndexOf('@') + 1;
  return address.slice(0, at) + (domainToUnicode(address.slice(at)) || address.slice(at));
}

/** A real SMTP server on this machine that is the recipient's server, well-behaved or not. */
export async function startMailServer(options: MailServerOptions): Promise<MailServer> {
  const { inbox, forecast, clock, retrySeconds, sendBack } = options;
  /** Recipients that were told to come back, and when they may. */
  const deferred = new Map<string, number>();
  /** What is still to happen. */
  const later = new Set<TimerHandle>();
  /** Open connections, by the port of the sender. */
  const sockets = new Map<number, Socket>();

  /** Refuses the first try of each message and takes the second, if it does not come too early. */
  function greylist(address: string): Reply | undefined {
    const now = clock.now();
    const readyAt = deferred.get(address);
    if (readyAt !== undefined && now >= readyAt - EARLY) {
      deferred.delete(address);
      return undefined;
    }
    deferred.set(address, now + retrySeconds * SECOND);
    return [451, `4.7.1 Greylisted, please try again in ${retrySeconds} seconds`];
  }

  /** Hopes for space at the first try, and gives up at the second. */
  function full(address: string): Reply {
    if (!isFirstTry(address)) return [552, '5.2.2 The mailbox is full and over quota'];
    return [452, `4.2.2 The mailbox is over quota, try again in ${retrySeconds} seconds`];
  }

  /** Whether an address is tried for the first time, or again after it was taken. */
  function isFirstTry(address: string): boolean {
    if (deferred.delete(address)) return false;
    deferred.set(address, clock.now());
    return true;
  }

  function judge(address: string): Reply | undefined {
    const weather = forecast.ofAddress(address);
    if (weather === 'greylist') return greylist(address);
    if (weather === 'full') return full(address);
    if (weather === 'busy' && isFirstTry(address))
      return [451, `4.3.2 System busy, please try again in ${retrySeconds} seconds`];
    return refusals[weather];
  }

  /** Does something a little later, unless the server has closed by then. */
  function inTime(seconds: number, act: () => void): void {
    const timer = clock.setTimeout(() => {
      later.delete(timer);
      act();
    }, seconds * SECOND);
    later.add(timer);
  }

  async function receive(raw: Buffer, sender: string, recipients: readonly string[]): Promise<void> {
    const parsed = await PostalMime.parse(raw);
    for (const to of recipients) {
      const weather = forecast.ofAddress(to);
      const arrive = (): void =>
        inbox.add({
          to,
          from: parsed.from?.address ?? '',
          subject: parsed.subject ?? '',
          text: parsed.text ?? '',
          html: parsed.html ?? '',
          folder: weather === 'spam' ? 'Junk' : 'Inbox',
          receivedAt: new Date(clock.now()).toISOString(),
        });
      const hold = holds[weather];
      if (weather === 'returned') inTime(SECOND_THOUGHTS, () => void sendBack(sender, to, raw));
      else if (hold === undefined) arrive();
      else inTime(hold, arrive);
    }
  }

  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    // The server's own generic codes would stand before ours.
    hideENHANCEDSTATUSCODES: true,
    disableReverseLookup: true,
    logger: false,
    size: 1024 * 1024,
    closeTimeout: 200,
    onRcptTo({ address }, session, done) {
      const to = asTyped(address).toLowerCase();
      if (forecast.ofAddress(to) === 'dropped' && isFirstTry(to)) {
        sockets.get(session.remotePort)?.destroy();
        return;
      }
      const refusal = judge(to);
      done(refusal && Object.assign(new Error(refusal[1]), { responseCode: refusal[0] }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const recipients = rcptTo.map(({ address }) => asTyped(address));
        const sender = mailFrom ? mailFrom.address : '';
        receive(Buffer.concat(chunks), sender, recipients).then(() => done(null, '2.0.0 OK'), done);
      });
    },
  });
  server.server.on('connection', (socket: Socket) => {
    const port = socket.remotePort ?? 0;
    sockets.set(port, socket);
    socket.on('close', () => sockets.delete(port));
  });
  // A client that hangs up is its own affair; without a listener it would end the process.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    close() {
      for (const timer of later) clock.clearTimeout(timer);
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
