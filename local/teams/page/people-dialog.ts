/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** Somebody to choose from. */
export interface Candidate {
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
  readonly isChosen: boolean;
}

interface Words {
  readonly title: string;
  readonly choose: string;
  readonly cancel: string;
}

/**
 * Lets somebody choose people, as Teams' own picker does; of `one` the boxes are for one of them.
 * @returns their object ids, or `undefined` where it was closed without a choice.
 */
export function choosePeople(
  candidates: readonly Candidate[],
  words: Words,
  one = false,
): Promise<readonly string[] | undefined> {
  const dialog = document.createElement('dialog');
  dialog.className = 'people';
  dialog.setAttribute('aria-label', words.title);
  const heading = document.createElement('h2');
  heading.textContent = words.title;
  const boxes = candidates.map((candidate) => boxOf(candidate, one));
  const list = document.createElement('ul');
  list.append(...boxes.map(({ row }) => row));
  const cancel = button(words.cancel, () => dialog.close());
  const choose = button(words.choose, () => dialog.close('chosen'));
  dialog.append(heading, list, choose, cancel);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      const chosen = boxes.filter(({ box }) => box.checked).map(({ id }) => id);
      resolve(dialog.returnValue === 'chosen' ? chosen : undefined);
    });
  });
}

function boxOf({ id, name, isChosen }: Candidate, one: boolean) {
  const box = document.createElement('input');
  box.type = one ? 'radio' : 'checkbox';
  box.name = 'person';
  box.checked = isChosen;
  const label = document.createElement('label');
  label.append(box, ` ${name}`);
  const row = document.createElement('li');
  row.append(label);
  return { id, box, row };
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}
