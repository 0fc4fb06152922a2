/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Language } from '@samenhang/shared/languages';

/** A dialog about what somebody was told, made of these parts; closing it takes it away. */
export function toldDialog(
  title: string,
  close: string,
  parts: readonly HTMLElement[],
): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = 'people told';
  dialog.setAttribute('aria-label', title);
  dialog.append(
    withText('h2', title),
    ...parts,
    button(close, () => dialog.close()),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

export function paragraph(text: string): HTMLElement {
  return withText('p', text);
}

export function strong(text: string): HTMLElement {
  return withText('strong', text);
}

/** Line breaks and all. */
export function letter(text: string): HTMLElement {
  return withText('pre', text);
}

export function list(rows: readonly (readonly HTMLElement[])[]): HTMLElement {
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

export function button(text: string, press: () => void): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.addEventListener('click', press);
  return element;
}

function withText(kind: 'h2' | 'p' | 'pre' | 'strong', text: string): HTMLElement {
  const element = document.createElement(kind);
  element.textContent = text;
  return element;
}

/** @param at ISO 8601. */
export function whenIn(language: Language, at: string): string {
  return new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
}
