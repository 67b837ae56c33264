import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { fromDsn } from '../../../src/core/delivery/dsn.js';
import type { DeliveryReport } from '../../../src/core/delivery/report.js';
import type { ReturnAddress } from './return-address.js';

export interface ReturnedMailOptions {
  readonly address: ReturnAddress;
  /** Default: any that is free. */
  readonly port?: number | undefined;
  /** Default 127.0.0.1, for a mail server on this machine. */
  readonly host?: string | undefined;
  /** Who takes what the site's mail server passes on. Default `relay`. */
  readonly hop?: 'relay' | 'recipient' | undefined;
  /** Called with what each mail reports of one of ours. */
  readonly onReport: (report: DeliveryReport) => void;
}

export interface ReturnedMailServer {
  /** `smtp://127.0.0.1:…` */
  readonly url: string;
  close(): Promise<void>;
}

/** A report, with the mail it is about. */
const MAX_BYTES = 1024 * 1024;

const refusal = (code: number, text: string): Error => Object.assign(new Error(text), { responseCode: code });

/**
 * An SMTP server for what comes back, and for nothing else. Who hands a mail in shows by an id that only the mail's own way
 * has seen which mail it is about: that is all the proof there is.
 */
export async function startReturnedMailServer(options: ReturnedMailOptions): Promise<ReturnedMailServer> {
  const { address, port = 0, host = '127.0.0.1', hop = 'relay', onReport } = options;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    hideENHANCEDSTATUSCODES: true,
    disableReverseLookup: true,
    logger: false,
    size: MAX_BYTES,
    maxClients: 20,
    closeTimeout: 200,
    onMailFrom({ address: sender }, _session, done) {
      // Whatever is sent back has no sender, so that it is not sent back again (RFC 5321 4.5.5).
      done(sender === '' ? null : refusal(550, '5.7.1 Only returned mail is taken here'));
    },
    onRcptTo({ address: recipient }, _session, done) {
      done(address.read(recipient) ? null : refusal(550, '5.1.1 No such mailbox'));
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (stream.sizeExceeded) {
          done(refusal(552, '5.3.4 Too long for a report'));
          return;
        }
        const report = fromDsn(Buffer.concat(chunks).toString('latin1'), { hop });
        for (const recipient of envelope.rcptTo) {
          const messageId = address.read(recipient.address)?.messageId ?? report.messageId;
          onReport({ ...report, ...(messageId && { messageId }) });
        }
        done(null, '2.0.0 Noted');
      });
    },
  });
  // A client that hangs up is its own affair; without a listener it would end the process.
  server.on('error', () => {});
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, host, () => {
      server.server.off('error', reject);
      resolve();
    });
  });
  const { port: actual } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${actual}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
