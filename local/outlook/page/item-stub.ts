/// <reference lib="dom" />
import { misbehaving } from './misbehaviour.ts';
import type { SimulatedItem } from './simulated-item.ts';
import type { SimulatedOutlook } from './simulated-outlook.ts';
import type { Methods } from './stubbed.ts';

/** As office.js numbers its faults. */
const INVALID_FORMAT = 2006;

type Body = Methods<
  Office.Body,
  'getTypeAsync' | 'getAsync' | 'setSelectedDataAsync' | 'prependAsync'
>;
type Field = Methods<Office.Subject & Office.Time, 'getAsync' | 'setAsync'>;

/** What is open, as office.js shows it; the same object as long as it is the same item. */
export function stubItem(outlook: SimulatedOutlook): () => object {
  const known = new WeakMap<SimulatedItem, object>();
  return () => {
    const item = outlook.item();
    const made = known.get(item) ?? objectOf(item, outlook);
    known.set(item, made);
    return made;
  };
}

function objectOf(item: SimulatedItem, outlook: SimulatedOutlook): object {
  if (item.kind === 'reading') return { itemType: 'message', subject: item.subject.value };
  return {
    itemType: item.kind,
    body: bodyStub(item, outlook),
    subject: fieldStub(outlook, {
      get: () => item.subject.value,
      set: (value: unknown) => {
        item.subject.value = String(value);
      },
    }),
    ...(item.kind === 'appointment' && timesOf(item, outlook)),
  };
}

function bodyStub(item: SimulatedItem, outlook: SimulatedOutlook): Body {
  const { read, write, trouble } = misbehaving(outlook);
  const put = (insert: (data: string) => void) => (data: string, options: unknown, done: unknown) =>
    write(done, () => {
      const form = Object.entries(options ?? {}).find(([name]) => name === 'coercionType')?.[1];
      if (form === 'html' && item.form === 'text') return INVALID_FORMAT;
      insert(data);
      return undefined;
    });
  return {
    getTypeAsync: (done: unknown) =>
      read(done, () => (trouble() === 'wrongForm' ? 'html' : item.form)),
    getAsync: (form: string, done: unknown) =>
      read(done, () => (form === 'html' ? item.html() : item.text())),
    setSelectedDataAsync: put((data) => item.insertAtCursor(data, trouble() === 'inSignature')),
    prependAsync: put((data) => item.prepend(data)),
  };
}

interface Value {
  readonly get: () => unknown;
  readonly set: (value: unknown) => void;
}

function fieldStub(outlook: SimulatedOutlook, { get, set }: Value): Field {
  const { read, write } = misbehaving(outlook);
  return {
    getAsync: (done: unknown) => read(done, get),
    setAsync: (value: unknown, done: unknown) =>
      write(done, () => {
        set(value);
        return undefined;
      }),
  };
}

/** As Outlook does, an appointment keeps its length when its start is moved. */
function timesOf({ start, end }: SimulatedItem, outlook: SimulatedOutlook) {
  const at = (field: HTMLInputElement) => new Date(field.value);
  const show = (field: HTMLInputElement, time: number) => {
    const local = new Date(time - new Date(time).getTimezoneOffset() * 60_000);
    field.value = local.toISOString().slice(0, 16);
  };
  const startField: Value = {
    get: () => at(start),
    set: (value) => {
      const length = at(end).getTime() - at(start).getTime();
      show(start, Number(value));
      show(end, Number(value) + length);
    },
  };
  const endField: Value = { get: () => at(end), set: (value) => show(end, Number(value)) };
  return { start: fieldStub(outlook, startField), end: fieldStub(outlook, endField) };
}
