/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Language } from '@samenhang/shared/languages';
import { HOST_TEXTS } from '../../host-texts.ts';

interface FeedLine {
  readonly text: string;
  /** ISO 8601. */
  readonly at: string;
  readonly page: string;
}
interface Mail {
  readonly at: string;
  readonly to: string;
  readonly line: string;
  readonly body: string;
}
interface Activity {
  readonly feed: readonly FeedLine[];
  readonly mail: readonly Mail[];
}

/**
 * Shows what somebody was told, as the bell of Teams does, with the mail to groups below it.
 * @param open goes to the page that a line names.
 */
export async function showActivity(
  persona: string,
  language: Language,
  open: (page: string) => void,
): Promise<void> {
  const reply = await fetch(`/local/activity?${new URLSearchParams({ persona })}`);
  if (!reply.ok) return;
  const { feed, mail }: Activity = await reply.json();
  const { activity: words } = HOST_TEXTS[language];
  const dialog = document.createElement('dialog');
  dialog.className = 'people activity';
  dialog.setAttribute('aria-label', words.title);
  const go = (page: string) => {
    dialog.close();
    open(page);
  };
  const when = (at: string) =>
    new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
  dialog.append(
    heading(words.title),
    feed.length === 0
      ? paragraph(words.nothing)
      : list(
          feed.map((line) => [button(line.text, () => go(line.page)), paragraph(when(line.at))]),
        ),
    ...(mail.length === 0 ? [] : [heading(words.mail)]),
    list(mail.map((one) => [paragraph(`${one.line} · ${one.to}`), letter(one.body)])),
    button(words.close, () => dialog.close()),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function heading(text: string): HTMLElement {
  return withText('h2', text);
}

function paragraph(text: string): HTMLElement {
  return withText('p', text);
}

/** Line breaks and all. */
function letter(text: string): HTMLElement {
  return withText('pre', text);
}

function list(rows: readonly (readonly HTMLElement[])[]): HTMLElement {
  const element = document.createElement('ul');
  element.append(
    ...rows.map((parts) => {
      const row = document.createElement('li');
      row.append(...parts);
      return row;
    }),
  );
  return element;
}

function button(text: string, press: () => void): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.addEventListener('click', press);
  return element;
}

function withText(kind: 'h2' | 'p' | 'pre', text: string): HTMLElement {
  const element = document.createElement(kind);
  element.textContent = text;
  return element;
}
