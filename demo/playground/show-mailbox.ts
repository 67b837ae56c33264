import { html, nothing, render, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Arrivals, isMail, type StoredMail } from './arrivals.js';
import { renderCopyCode } from './render-copy-code.js';
import { renderTime } from './render-time.js';

const folders = ['Inbox', 'Junk'] as const;

/** As many as leave the folder below in sight. */
const IN_SIGHT = 4;

/** The mailbox as its owner sees it: what really arrived, and in which folder. */
export function showMailbox(host: HTMLElement): void {
  let opened: string | undefined;

  const arrivals = new Arrivals<StoredMail>('/mailbox', {
    isMessage: isMail,
    onChange: update,
    // A new mail is what the person is waiting for.
    onArrival: ({ id }) => {
      opened = id;
    },
  });
  update();

  function update(): void {
    render(arrivals.isThere ? folders.map(renderFolder) : html`<p class="quiet">${ELSEWHERE}</p>`, host);
  }

  function renderFolder(folder: (typeof folders)[number]): TemplateResult {
    const mails = arrivals.messages.filter((mail) => mail.folder === folder);
    return html`<div class="folder">
      <h3>${folder} <span>${mails.length === 0 ? nothing : mails.length}</span></h3>
      ${
        mails.length === 0
          ? html`<p class="empty quiet">${folder === 'Inbox' ? 'No mail yet.' : 'Nothing here.'}</p>`
          : html`<ul>
              ${repeat(mails.slice(0, IN_SIGHT), ({ id }) => id, renderMail)}
            </ul>`
      }
    </div>`;
  }

  function renderMail(mail: StoredMail): TemplateResult {
    const isOpen = mail.id === opened;
    return html`<li>
      <details class="mail" .open=${isOpen} @toggle=${(event: Event) => onToggle(event, mail)}>
        <summary>
          <strong dir="auto">${mail.subject}</strong>${renderTime(mail.receivedAt)}
          <span class="quiet">From ${mail.from} to ${mail.to}</span>
        </summary>
        ${isOpen ? renderBody(mail) : nothing}
      </details>
    </li>`;
  }

  function onToggle({ target, currentTarget }: Event, { id }: StoredMail): void {
    if (target !== currentTarget || !(target instanceof HTMLDetailsElement)) return;
    if (target.open === (opened === id)) return;
    opened = target.open ? id : undefined;
    update();
  }
}

const ELSEWHERE = 'This server sends real mail: look into the mailbox you gave.';

/** The server's own copy of the HTML part, in a frame where nothing can run; the text part below. */
const renderBody = ({ id, html: markup, subject, text }: StoredMail): TemplateResult => html`
  <div class="body">
    ${
      markup === ''
        ? html`<pre dir="auto">${text}</pre>`
        : html`<iframe src=${`/mailbox/${id}.html`} sandbox title=${`Mail: ${subject}`}></iframe>`
    }
    <div class="actions">${renderCopyCode(text)}</div>
    ${
      markup === ''
        ? nothing
        : html`<details>
            <summary>Text part</summary>
            <pre dir="auto">${text}</pre>
          </details>`
    }
  </div>
`;
