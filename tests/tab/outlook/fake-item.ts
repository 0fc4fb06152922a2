import type { Answer, BodyForm, MailItem } from '../../../tab/src/outlook/office-js.ts';
import type { ItemKind, OpenItem } from '../../../tab/src/outlook/open-item.ts';

export const answered = <T>(value: T): Answer<T> => ({ status: 'succeeded', value, error: null });
export const fault = <T>(code: number, value: T): Answer<T> => ({
  status: 'failed',
  value,
  error: { code },
});

interface Fake {
  readonly kind?: ItemKind;
  readonly form?: BodyForm;
  readonly body?: string;
  readonly subject?: string;
  /** In place of putting it in. */
  readonly write?: (data: string, form: BodyForm, put: () => void) => Answer<void>;
  readonly isOpen?: () => boolean;
}

/** Something that is being written, which keeps what is put into it and how it was asked to. */
export function fakeItem(fake: Fake = {}) {
  const { kind = 'message', form = 'html', isOpen = () => true } = fake;
  const held = { body: fake.body ?? '', subject: fake.subject ?? '', calls: [] as string[] };
  const writing =
    (name: string, put: (data: string) => void): MailItem['body']['prependAsync'] =>
    (data, { coercionType }, done) => {
      held.calls.push(`${name} ${coercionType}`);
      const answer = fake.write?.(data, coercionType, () => put(data));
      if (answer === undefined) put(data);
      done(answer ?? answered(undefined));
    };
  const field = <T>(value: T) => ({
    getAsync: (done: (answer: Answer<T>) => void) => done(answered(value)),
    setAsync: (_: T, done: (answer: Answer<void>) => void) => done(answered(undefined)),
  });
  const item: MailItem = {
    itemType: kind,
    body: {
      getTypeAsync: (done) => done(answered(form)),
      getAsync: (as, done) =>
        done(answered(as === 'html' ? held.body : held.body.replaceAll(/<[^>]*>/g, ''))),
      setSelectedDataAsync: writing('setSelectedData', (data) => {
        held.body += data;
      }),
      prependAsync: writing('prepend', (data) => {
        held.body = data + held.body;
      }),
    },
    subject: {
      getAsync: (done) => done(answered(held.subject)),
      setAsync: (value, done) => {
        held.subject = value;
        done(answered(undefined));
      },
    },
    start: field(new Date(0)),
    end: field(new Date(0)),
  };
  const open: OpenItem = { item, kind, isOpen };
  return { open, held };
}
