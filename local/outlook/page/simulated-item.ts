/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { HOST_TEXTS } from '../../host-texts.ts';
import { part } from '../../teams/page/controls.ts';
import type { OutlookState } from './outlook-state.ts';

/** What is open: each time another object, as an item is another. */
export interface SimulatedItem {
  readonly kind: OutlookState['item'];
  readonly form: OutlookState['body'];
  readonly subject: HTMLInputElement;
  readonly start: HTMLInputElement;
  readonly end: HTMLInputElement;
  text(): string;
  html(): string;
  /** @param inSignature where the cursor is if it was not put anywhere. */
  insertAtCursor(data: string, inSignature: boolean): void;
  prepend(data: string): void;
}

const html = () => part('html-body', HTMLElement);
const plain = () => part('text-body', HTMLTextAreaElement);

/** Opens something new to write: a signature, and in an appointment what Teams puts into it. */
export function newItem({ item, body, language }: OutlookState): SimulatedItem {
  const texts = HOST_TEXTS[language].outlook;
  const join = item === 'appointment' ? texts.join : [];
  const filled = [...(item === 'message' ? [''] : []), ...join, ...texts.signature];
  html().hidden = body !== 'html';
  plain().hidden = body !== 'text';
  Object.assign(html(), { contentEditable: String(item !== 'reading'), role: 'textbox' });
  html().ariaMultiLine = 'true';
  html().tabIndex = 0;
  plain().readOnly = item === 'reading';
  html().replaceChildren(...filled.map((line) => lineOf(line, texts.signature)));
  plain().value = filled.join('\n');
  plain().setSelectionRange(0, 0);
  getSelection()?.removeAllRanges();
  const field = (id: string) => part(id, HTMLInputElement);
  field('subject').value = item === 'reading' ? texts.readSubject : '';
  const fields = { subject: field('subject'), start: field('start'), end: field('end') };
  return { kind: item, form: body, ...fields, ...bodyOf(body) };
}

function lineOf(line: string, signature: readonly string[]): HTMLElement {
  const element = document.createElement('p');
  if (signature.includes(line)) element.className = 'signature';
  element.append(line === '' ? document.createElement('br') : line);
  return element;
}

function bodyOf(form: OutlookState['body']) {
  if (form === 'text') return { ...textBody(), html: () => plain().value };
  return {
    text: () => textOf(html()),
    html: () => html().innerHTML,
    insertAtCursor: (data: string, inSignature: boolean) =>
      cursorIn(inSignature).insertNode(fragmentOf(data)),
    prepend: (data: string) => html().prepend(fragmentOf(data)),
  };
}

function textBody() {
  const insert = (data: string, at: number) => plain().setRangeText(data, at, at, 'end');
  return {
    text: () => plain().value,
    insertAtCursor: (data: string, inSignature: boolean) =>
      insert(data, inSignature ? plain().value.length : plain().selectionStart),
    prepend: (data: string) => insert(data, 0),
  };
}

const fragmentOf = (data: string) => document.createRange().createContextualFragment(data);

/** As Outlook writes HTML as text: the address of a link behind its words. */
function textOf(element: HTMLElement): string {
  const copy = document.createElement('div');
  copy.append(...[...element.childNodes].map((node) => node.cloneNode(true)));
  for (const link of copy.querySelectorAll('a')) link.append(` <${link.href}>`);
  return [...copy.children].map(({ textContent }) => textContent).join('\n');
}

/** Where somebody put it; else at the beginning, or at the end of the signature. */
function cursorIn(inSignature: boolean): Range {
  const selection = getSelection();
  const put = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  if (put !== undefined && html().contains(put.startContainer)) return put;
  const range = document.createRange();
  const last = html().lastElementChild;
  if (inSignature && last !== null) range.selectNodeContents(last);
  else range.selectNodeContents(html());
  range.collapse(!inSignature);
  return range;
}
