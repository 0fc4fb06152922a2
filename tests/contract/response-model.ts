import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { StorageUnavailableError } from '@samenhang/functions/ports/table-store';
import type { Precondition } from '@samenhang/functions/use-cases/preconditions';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import type { ResponseBody } from '@samenhang/shared/api/response';
import type { Answer } from '@samenhang/shared/scoring/answers';
import fc from 'fast-check';
import { type Fault, type FaultStore, faultStore } from '../builders/fault-store.ts';
import { NOON, openCycleFor, principal } from '../builders/organisation.ts';
import { readAs, saveAs, withdrawAs } from '../builders/own-response.ts';
import type { TestPlatform } from '../builders/platforms.ts';
import { allAnswers, responseBody } from '../builders/response.ts';

const PEOPLE = 3;
const DEVICES = 2;

/** What one device of one person does next, and what befalls it. */
interface Step {
  readonly person: number;
  readonly device: number;
  readonly action: 'draft' | 'submit' | 'withdraw' | 'look';
  readonly answer: Answer;
  readonly fault: Fault;
}

const step: fc.Arbitrary<Step> = fc.record({
  person: fc.nat(PEOPLE - 1),
  device: fc.nat(DEVICES - 1),
  action: fc.constantFrom('draft', 'submit', 'submit', 'withdraw', 'look'),
  answer: fc.constantFrom<Answer>(1, 2, 3, 4, 5, 'dk'),
  fault: fc.constantFrom('none', 'none', 'request_lost', 'reply_lost', 'sent_twice'),
});

/** The version of nothing being stored, the same before a first answer and after withdrawal. */
const NOTHING = 0;

/** All that a person should find stored; as simple as can be said. */
interface Model {
  submitted?: Answer;
  draft?: Answer;
  version: number;
}

/** What a device last saw: the model's version, and the revision the server told it. */
interface Seen {
  version: number;
  revision: string | undefined;
}

class Run {
  private readonly models: Model[] = [];
  private readonly devices: Seen[][] = [];
  private readonly services: Services;
  private readonly store: FaultStore;
  private readonly cycle: string;
  private versions = NOTHING;

  constructor(services: Services, store: FaultStore, cycle: string) {
    this.services = services;
    this.store = store;
    this.cycle = cycle;
    for (let person = 0; person < PEOPLE; person++) {
      this.models.push({ version: NOTHING });
      this.devices.push(
        Array.from({ length: DEVICES }, () => ({ version: NOTHING, revision: undefined })),
      );
    }
  }

  async take({ person, device, action, answer, fault }: Step): Promise<void> {
    const model = this.models[person];
    const seen = this.devices[person]?.[device];
    if (model === undefined || seen === undefined) throw new RangeError('no such device');
    this.store.next(action === 'look' ? 'none' : fault);
    if (action === 'look') await this.look(person, model, seen);
    else if (action === 'withdraw') await this.withdraw(person, model, seen);
    else await this.save(person, model, seen, action, answer);
    this.store.next('none');
    await this.expectStored(person, model);
  }

  private who(person: number) {
    return { principal: principal(person), cycle: this.cycle };
  }

  private async look(person: number, model: Model, seen: Seen): Promise<void> {
    const found = await readAs(this.services, this.who(person));
    seen.version = model.version;
    seen.revision = found.ok ? found.value.envelope.revision : undefined;
  }

  private async save(
    person: number,
    model: Model,
    seen: Seen,
    action: 'draft' | 'submit',
    answer: Answer,
  ): Promise<void> {
    const body: ResponseBody = responseBody({
      state: action === 'draft' ? 'draft' : 'submitted',
      submissionId: randomUUID(),
      answers: allAnswers(answer),
    });
    const precondition: Precondition =
      seen.revision === undefined ? 'absent' : { revision: seen.revision };
    const request = { ...this.who(person), body, precondition };
    const saved = await retried(() => saveAs(this.services, request));
    if (seen.version !== model.version) {
      expect(saved).toMatchObject({ ok: false, error: { code: 'etag_mismatch' } });
      return;
    }
    if (!saved.ok) throw new Error(`a good save was refused: ${saved.error.code}`);
    if (action === 'submit') {
      model.submitted = answer;
      delete model.draft;
    } else model.draft = answer;
    this.moveOn(model, seen, saved.value.envelope.revision);
  }

  private async withdraw(person: number, model: Model, seen: Seen): Promise<void> {
    const request = { ...this.who(person), revision: seen.revision ?? 'none' };
    const withdrawn = await retried(() => withdrawAs(this.services, request));
    const present = model.submitted !== undefined || model.draft !== undefined;
    if (present && seen.version !== model.version) {
      expect(withdrawn).toMatchObject({ ok: false, error: { code: 'etag_mismatch' } });
      return;
    }
    // A withdrawal sent again after its reply was lost finds nothing, which is what it wanted.
    if (!withdrawn.ok) expect(withdrawn.error.code).toBe('no_response');
    if (!present) return;
    delete model.submitted;
    delete model.draft;
    model.version = NOTHING;
    seen.version = NOTHING;
    seen.revision = undefined;
  }

  private moveOn(model: Model, seen: Seen, revision: string): void {
    this.versions += 1;
    model.version = this.versions;
    seen.version = this.versions;
    seen.revision = revision;
  }

  private async expectStored(person: number, { submitted, draft }: Model): Promise<void> {
    const found = await readAs(this.services, this.who(person));
    if (submitted === undefined && draft === undefined) {
      expect(found).toMatchObject({ ok: false, error: { code: 'no_response' } });
      return;
    }
    if (!found.ok) throw new Error(`lost: ${found.error.code}`);
    const { envelope } = found.value;
    const same = (answers: object | undefined, answer: Answer | undefined) =>
      isDeepStrictEqual(answers, answer === undefined ? undefined : allAnswers(answer));
    expect(same(envelope.submitted?.answers, submitted)).toBe(true);
    expect(same(envelope.draft?.answers, draft)).toBe(true);
  }
}

/** As a client does: what may or may not have happened is sent again, the very same. */
async function retried<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof StorageUnavailableError) return send();
    throw error;
  }
}

/** Any sequence of saves, withdrawals, faults and retries ends as the model says. */
export function describeResponses(
  open: () => Promise<TestPlatform>,
  { numRuns }: { numRuns: number },
): void {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await open();
  }, 60_000);
  afterAll(() => platform?.close());

  test('several people on several devices find what an in-memory model says', async () => {
    const store = faultStore(platform.store);
    const services = createServices({ store, keyWrap: platform.keyWrap, clock: () => NOON });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const cycle = randomUUID();
        await openCycleFor(services, PEOPLE, { id: cycle });
        const run = new Run(services, store, cycle);
        for (const next of steps) await run.take(next);
      }),
      { numRuns },
    );
  }, 120_000);
}
