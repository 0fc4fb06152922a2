import { describe, expect, test } from '@jest/globals';
import { insertText } from '../../../tab/src/outlook/insert-text.ts';
import { fakeItem, fault } from './fake-item.ts';

const LINK = 'https://teams.microsoft.com/l/entity/1/home?a=1&b=2';
const TEXT = {
  subject: 'Team review',
  html: `<p>Come</p><p><a href="${LINK.replaceAll('&', '&amp;')}">here</a></p>`,
  text: `Come\n\nhere:\n${LINK}`,
  link: LINK,
};
const REFUSED = 5001;
const INVALID_FORMAT = 2006;

describe('a text goes', () => {
  test('where the cursor is in a message, and the subject above it', async () => {
    const { open, held } = fakeItem();
    expect(await insertText(open, TEXT, false)).toEqual({ kind: 'inserted' });
    expect(held).toEqual({
      body: TEXT.html,
      subject: TEXT.subject,
      calls: ['setSelectedData html'],
    });
  });

  test('on top of an appointment, whose join block and subject stay', async () => {
    const { open, held } = fakeItem({ kind: 'appointment', body: '<p>Join</p>', subject: 'Ours' });
    expect(await insertText(open, TEXT, false)).toEqual({ kind: 'inserted' });
    expect(held).toMatchObject({ body: `${TEXT.html}<p>Join</p>`, subject: 'Ours' });
    expect(held.calls).toEqual(['prepend html']);
  });

  test('as plain text into a body of plain text', async () => {
    const { open, held } = fakeItem({ form: 'text', body: 'Kind regards' });
    await insertText(open, TEXT, false);
    expect(held.calls).toEqual(['setSelectedData text']);
    expect(held.body).toContain(TEXT.text);
  });

  test('as plain text into one that says it is HTML, and refuses that', async () => {
    const { open, held } = fakeItem({
      write: (_, form, put) => {
        if (form === 'html') return fault(INVALID_FORMAT, undefined);
        put();
        return { status: 'succeeded', value: undefined, error: null };
      },
    });
    expect(await insertText(open, TEXT, false)).toEqual({ kind: 'inserted' });
    expect(held.calls).toEqual(['setSelectedData html', 'setSelectedData text']);
  });
});

describe('nothing goes in', () => {
  test.each([TEXT.html, `<p>Come: ${LINK.replaceAll('&', '&amp;')}</p>`])(
    'a second time, unless it is asked for: %s',
    async (body) => {
      const { open, held } = fakeItem({ body });
      expect(await insertText(open, TEXT, false)).toEqual({ kind: 'there' });
      expect(held).toMatchObject({ body, calls: [] });
      expect(await insertText(open, TEXT, true)).toEqual({ kind: 'inserted' });
      expect(held.body).toBe(body + TEXT.html);
    },
  );

  test('of what Outlook only says that it took, also the second time', async () => {
    for (const body of ['', TEXT.html]) {
      const { open } = fakeItem({
        body,
        write: () => ({ status: 'succeeded', value: undefined, error: null }),
      });
      const again = body !== '';
      expect(await insertText(open, TEXT, again)).toEqual({ kind: 'failed', fault: 'notTaken' });
    }
  });

  test('where Outlook refuses it in both forms', async () => {
    const { open, held } = fakeItem({ write: () => fault(REFUSED, undefined) });
    expect(await insertText(open, TEXT, false)).toEqual({ kind: 'failed', fault: 'refused' });
    expect(held.subject).toBe('');
  });

  test('once another item is open', async () => {
    const { open, held } = fakeItem({ isOpen: () => false });
    expect(await insertText(open, TEXT, false)).toEqual({ kind: 'failed', fault: 'itemSwitched' });
    expect(held.calls).toEqual([]);
  });
});
