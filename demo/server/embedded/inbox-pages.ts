import type { Clock } from '../../../src/core/clock.js';
import { eventStream } from '../otp/stream.js';
import type { Inbox, Mail, Received, Stored, TextMessage } from './inbox.js';

/** Seconds between comments on a silent stream. */
const HEARTBEAT = 15;

/** Nothing in a mail may run, load or lead anywhere, and it may not touch the page that shows it. */
const MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/**
 * What a script or the playground reads of the demo's mailbox and phone:
 * `/mailbox?address=`, `/mailbox/events`, `/mailbox/<id>.html`, `/phone?number=`, `/phone/events`.
 * Answers `undefined` to every other path.
 */
export function createInboxPages(mailbox: Inbox<Mail>, phone: Inbox<TextMessage>, clock: Clock) {
  return (request: Request): Response | undefined => {
    const url = new URL(request.url);
    const path = url.pathname.replace(/(?<=.)\/$/, '');
    if (!/^\/(?:mailbox|phone)(?:\/|$)/.test(path)) return undefined;
    if (request.method !== 'GET') return new Response(null, { status: 405, headers: { allow: 'GET' } });
    const answer = read(path, url.searchParams, request.signal);
    answer.headers.set('cache-control', 'no-store');
    answer.headers.set('x-content-type-options', 'nosniff');
    return answer;
  };

  function read(path: string, query: URLSearchParams, signal: AbortSignal): Response {
    if (path === '/mailbox') return Response.json(mailbox.list(plain(query.get('address'))));
    if (path === '/phone') return Response.json(phone.list(plain(query.get('number'))));
    if (path === '/mailbox/events') return follow(mailbox, signal);
    if (path === '/phone/events') return follow(phone, signal);
    const id = /^\/mailbox\/([\w-]+)\.html$/.exec(path)?.[1];
    const mail = id === undefined ? undefined : mailbox.get(id);
    if (!mail) return new Response(null, { status: 404 });
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': MAIL_POLICY };
    return new Response(mail.html, { headers });
  }

  function follow<T extends Received>(inbox: Inbox<T>, signal: AbortSignal): Response {
    return eventStream(clock, HEARTBEAT, signal, (writer) =>
      inbox.listen((message: Stored<T>) => writer.send('message', message, message.id)),
    );
  }
}

/** In a query an unescaped plus is read as a space; neither an address nor a number has spaces. */
const plain = (value: string | null): string | undefined => value?.replaceAll(' ', '+');
