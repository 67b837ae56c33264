import type { OutgoingMessage } from '../otp/sender.js';
import { leadOf, textsIn } from './texts.js';

export interface MailMessage {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * The mail that carries a code.
 *
 * The code is not in the subject, and not in the first words, which previews show: both can be read on a locked
 * screen, by whoever holds the device (NIST SP 800-63B wants secrets kept off it).
 * It is one run of text without spaces, so that a double click or a long press takes all of it.
 */
export function composeMail(message: OutgoingMessage, app: string): MailMessage {
  const texts = textsIn(message.locale);
  const lead = leadOf(texts, message.purpose, app);
  const life = texts.life(message.minutes);
  return {
    subject: texts.subject(app),
    text: [lead, message.code, life, texts.neverShare, texts.notYou].join('\n\n'),
    html: `<!doctype html>
<html lang="${message.locale}" dir="${texts.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light">
<title>${escapeHtml(texts.subject(app))}</title>
</head>
<body style="margin:0;padding:32px 16px;background:#f4f4f6;color:#1d1d22;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif">
<div style="max-width:440px;margin:0 auto;padding:32px;background:#fff;border:1px solid #e3e3e8;border-radius:12px">
<p style="margin:0 0 24px;font-size:14px;font-weight:600;color:#5b5b66">${escapeHtml(app)}</p>
<p style="margin:0 0 16px">${escapeHtml(lead)}</p>
<p style="margin:0 0 16px;padding:16px;background:#f4f4f6;border-radius:8px;text-align:center"><bdi dir="ltr" style="font:600 32px/1.2 ui-monospace,'SF Mono',Consolas,monospace;letter-spacing:6px">${escapeHtml(message.code)}</bdi></p>
<p style="margin:0 0 24px">${escapeHtml(life)}</p>
<p style="margin:0 0 8px;font-size:14px;color:#5b5b66">${escapeHtml(texts.neverShare)}</p>
<p style="margin:0;font-size:14px;color:#5b5b66">${escapeHtml(texts.notYou)}</p>
</div>
</body>
</html>
`,
  };
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
