import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Content,
  NOTHING,
  withAnswer,
} from '../../../../tab/src/features/respond/model/content.ts';
import {
  confirmed,
  edited,
  failed,
  isStuck,
  isUnsaved,
  needsPerson,
  nextSubmission,
  pauseBeforeSave,
  type Saving,
  type Submission,
  sent,
  settled,
  startFrom,
} from '../../../../tab/src/features/respond/model/saving.ts';
import type { Fault } from '../../../../tab/src/lib/fault.ts';

const EMPTY = startFrom({ content: NOTHING, etag: null, savedAt: null });
const content = (id: string): Content => withAnswer(NOTHING, id, 3);
const NOW = '2026-11-25T10:00:00Z';
const OFFLINE: Fault = { kind: 'offline' };
const refusal = (code: 'etag_mismatch' | 'cycle_not_open' | 'validation_failed'): Fault => ({
  kind: 'problem',
  code,
});

let count = 0;
const newId = () => `id-${++count}`;

/** Sends the next submission of a state, as far as handing it over. */
function hand(saving: Saving, goal: Submission['state'] = 'draft') {
  const submission = nextSubmission(saving, goal, newId);
  if (submission === null) throw new Error('nothing to send');
  return { submission, saving: sent(saving, submission) };
}

test('what is not changed is not sent', () => {
  expect(isUnsaved(EMPTY)).toBe(false);
  expect(nextSubmission(EMPTY, 'draft', newId)).toBeNull();
  expect(nextSubmission(edited(EMPTY, { ...NOTHING }, NOW), 'draft', newId)).toBeNull();
});

test('an unchanged answer can still be submitted', () => {
  expect(nextSubmission(EMPTY, 'submitted', newId)).toMatchObject({ state: 'submitted' });
});

test('after a lost reply the very same submission goes first, whatever was written since', () => {
  const first = hand(edited(EMPTY, content('a'), NOW));
  const later = edited(failed(first.saving, OFFLINE), content('b'), NOW);
  expect(nextSubmission(later, 'draft', newId)).toBe(first.submission);
  expect(nextSubmission(later, 'submitted', newId)).toBe(first.submission);
  const after = confirmed(later, '"v1"', 'now');
  const next = nextSubmission(after, 'submitted', newId);
  expect(next).toMatchObject({ etag: '"v1"', content: content('b') });
  expect(next?.id).not.toBe(first.submission.id);
});

test('after a refusal the next attempt is a new submission', () => {
  const { submission, saving } = hand(edited(EMPTY, content('a'), NOW));
  const next = nextSubmission(failed(saving, refusal('validation_failed')), 'draft', newId);
  expect(next?.id).not.toBe(submission.id);
});

test('what was written while a save was under way is still unsaved', () => {
  const { saving } = hand(edited(EMPTY, content('a'), NOW));
  const after = confirmed(edited(saving, content('b'), NOW), '"v1"', 'now');
  expect(isUnsaved(after)).toBe(true);
  expect(after.saved).toEqual(content('a'));
});

test.each(['etag_mismatch', 'cycle_not_open'] as const)('%s needs a person', (code) => {
  const { saving } = hand(edited(EMPTY, content('a'), NOW));
  expect(isStuck(failed(saving, refusal(code)))).toBe(true);
  expect(isStuck(failed(saving, OFFLINE))).toBe(false);
});

describe('in a conflict', () => {
  const page = startFrom({ content: content('base'), etag: '"v1"', savedAt: 'before' });
  const mine = failed(
    edited(page, withAnswer(page.content, 'mine', 4), NOW),
    refusal('etag_mismatch'),
  );
  const stored = (theirs: Content) => ({ content: theirs, etag: '"v9"', savedAt: 'then' });
  const theirs = stored(withAnswer(page.content, 'theirs', 2));

  test('what was changed on one side only is put together, and nobody is asked', () => {
    expect(needsPerson(mine, theirs)).toBe(false);
    const next = settled(mine, theirs, 'mine');
    expect(isStuck(next)).toBe(false);
    expect(nextSubmission(next, 'draft', newId)).toMatchObject({
      etag: '"v9"',
      content: { answers: { base: 3, mine: 4, theirs: 2 } },
    });
  });

  test('a person says what to keep of what was answered differently on both sides', () => {
    const clashing = stored(withAnswer(theirs.content, 'mine', 1));
    expect(needsPerson(mine, clashing)).toBe(true);
    expect(settled(mine, clashing, 'stored')).toEqual(startFrom(clashing));
    expect(settled(mine, clashing, 'mine').content.answers).toEqual({
      base: 3,
      mine: 4,
      theirs: 2,
    });
  });

  test('the same answer on both sides is no difference', () => {
    expect(needsPerson(mine, stored(mine.content))).toBe(false);
    expect(isUnsaved(settled(mine, stored(mine.content), 'mine'))).toBe(false);
  });

  test('a person says whether what was withdrawn elsewhere is given again, and then all of it', () => {
    const withdrawn = { content: NOTHING, etag: null, savedAt: null };
    expect(needsPerson(mine, withdrawn)).toBe(true);
    expect(settled(mine, withdrawn, 'mine').content).toEqual(mine.content);
    expect(settled(mine, withdrawn, 'stored').content).toEqual(NOTHING);
  });

  test('a text that was emptied here stays empty', () => {
    const texts = (comments: Content['comments']): Content => ({ ...NOTHING, comments });
    const before = startFrom(stored(texts({ q: 'hello' })));
    const after = settled(
      edited(before, texts({}), NOW),
      stored(texts({ q: 'hello', r: 'more' })),
      'mine',
    );
    expect(after.content.comments).toEqual({ r: 'more' });
  });
});

test('a save waits for a second of rest, and longer after each failure, up to a minute', () => {
  expect([0, 1, 2, 3, 4, 5, 50].map(pauseBeforeSave)).toEqual([
    1000, 5000, 10_000, 20_000, 40_000, 60_000, 60_000,
  ]);
});

/** The server's rule for a PUT, as api.md states it. */
class Server {
  stored: { submission: Submission; etag: string } | null = null;
  versions = 0;

  put(submission: Submission): string | null {
    if (this.stored?.submission.id === submission.id) return this.stored.etag;
    if ((this.stored?.etag ?? null) !== submission.etag) return null;
    this.stored = { submission, etag: `"${++this.versions}"` };
    return this.stored.etag;
  }
}

type Network = 'fine' | 'request lost' | 'reply lost';

/** One save over a network that may lose the request or the reply. */
function saveOver(network: Network, server: Server, before: Saving): Saving {
  const submission = nextSubmission(before, 'draft', newId);
  if (submission === null) return before;
  const saving = sent(before, submission);
  const etag = network === 'request lost' ? null : server.put(submission);
  if (network !== 'fine') return failed(saving, OFFLINE);
  expect(etag).not.toBeNull();
  return confirmed(saving, etag, 'now');
}

const event = fc.record({
  write: fc.option(fc.constantFrom('a', 'b', 'c', 'd')),
  network: fc.constantFrom<Network>('fine', 'request lost', 'reply lost'),
});

test('whatever gets lost on the way, the server ends up with what is on the screen', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const server = new Server();
      let saving = EMPTY;
      for (const { write, network } of events) {
        if (write !== null) saving = edited(saving, content(write), NOW);
        saving = saveOver(network, server, saving);
      }
      // One to confirm what was pending, one for what was written since.
      saving = saveOver('fine', server, saveOver('fine', server, saving));
      expect(isUnsaved(saving)).toBe(false);
      expect(server.stored?.submission.content ?? NOTHING).toEqual(saving.content);
    }),
  );
});
