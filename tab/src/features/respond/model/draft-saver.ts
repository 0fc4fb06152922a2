import type { SavedResponse } from '@samenhang/shared/api/response';
import type { Reply } from '../../../lib/api-client.ts';
import { type Content, sameContent } from './content.ts';
import {
  confirmed,
  edited,
  failed,
  isStuck,
  isUnsaved,
  nextSubmission,
  pauseBeforeSave,
  type Saving,
  type Stored,
  type Submission,
  sent,
  settled,
  triedAgain,
} from './saving.ts';
import { type Waiting, waitingOf } from './waiting.ts';

type Goal = Submission['state'];
type Send = (submission: Submission) => Promise<Reply<SavedResponse>>;
/** Has the device keep this over a reload; says whether it does. */
type Keep = (waiting: Waiting | null) => Promise<boolean>;

interface Means {
  readonly send: Send;
  readonly keep: Keep;
  readonly newId: () => string;
}

/**
 * Saves a draft a second after a pause, one request at a time, and keeps trying; until it is saved,
 * the device keeps it.
 */
export class DraftSaver {
  #saving: Saving;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #failures = 0;
  #stopped = false;
  #keepsNothing = false;
  /** What the device is known to keep; `null` where that is nothing, or not known. */
  #onDevice: Content | null = null;
  #keeping = 0;
  readonly #listeners = new Set<() => void>();
  readonly #send: Send;
  readonly #newId: () => string;
  readonly #keep: Keep;

  constructor(first: Saving, { send, keep, newId }: Means) {
    this.#saving = first;
    this.#send = send;
    this.#keep = keep;
    this.#newId = newId;
    // What a device kept of an earlier visit goes out like an edit; what is sent is kept no longer.
    this.#keepNow();
    this.#schedule();
  }

  readonly state = (): Saving => this.#saving;

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed);
    return () => void this.#listeners.delete(changed);
  };

  edit(change: (content: Content) => Content): void {
    const content = change(this.#saving.content);
    this.#become(edited(this.#saving, content, new Date().toISOString()));
    this.#schedule();
  }

  /** Sends now what waits for a pause. */
  flush(): void {
    if (this.#running === undefined && isUnsaved(this.#saving)) void this.#push('draft');
  }

  /** Sends now what waits for a pause; says whether all is saved then. */
  async saveNow(): Promise<boolean> {
    if (isUnsaved(this.#saving)) await this.#push('draft');
    return !isUnsaved(this.#saving);
  }

  /** Resolves when the answer is in, or when it is known that it could not be sent now. */
  submit(): Promise<void> {
    return this.#push('submitted');
  }

  settle(stored: Stored, keep: 'mine' | 'stored'): void {
    this.#failures = 0;
    this.#become(settled(this.#saving, stored, keep));
    this.#schedule();
  }

  /** Repairs again, after that was given up. */
  tryAgain(): void {
    this.#show(triedAgain(this.#saving));
  }

  /** Sends and keeps nothing more; says whether the device is known to keep nothing. */
  letGo(): Promise<boolean> {
    this.#stopped = true;
    this.#keepsNothing = true;
    clearTimeout(this.#timer);
    return this.#keep(null);
  }

  /** Sends what waits, and nothing after that. */
  stop(): void {
    this.flush();
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #become(next: Saving): void {
    const safe = this.#onDevice !== null && sameContent(next.content, this.#onDevice);
    this.#show({ ...next, kept: safe ? true : next.kept === false ? false : null });
    this.#keepNow();
  }

  #show(next: Saving): void {
    this.#saving = next;
    for (const changed of this.#listeners) changed();
  }

  #keepNow(): void {
    if (this.#keepsNothing) return;
    const waiting = waitingOf(this.#saving);
    const mine = ++this.#keeping;
    void this.#keep(waiting).then((kept) => {
      // What was asked since tells more.
      if (mine !== this.#keeping) return;
      this.#onDevice = kept && waiting !== null ? waiting.content : null;
      // Where nothing is unsaved, that the device may keep more says nothing of what comes next.
      const safe = kept || waiting !== null ? kept : null;
      if (safe !== this.#saving.kept) this.#show({ ...this.#saving, kept: safe });
    });
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    if (this.#stopped || isStuck(this.#saving) || !isUnsaved(this.#saving)) return;
    this.#timer = setTimeout(() => void this.#push('draft'), pauseBeforeSave(this.#failures));
  }

  async #push(goal: Goal): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#running !== undefined) await this.#running;
    if (isStuck(this.#saving)) return;
    this.#running = this.#drain(goal);
    try {
      await this.#running;
    } finally {
      this.#running = undefined;
      this.#schedule();
    }
  }

  /** A repeated submission is followed by what has been written since. */
  async #drain(goal: Goal): Promise<void> {
    for (;;) {
      const repeated = this.#saving.pending !== null;
      const submission = nextSubmission(this.#saving, goal, this.#newId);
      if (submission === null || !(await this.#deliver(submission)) || !repeated) return;
      if (submission.state === goal && !isUnsaved(this.#saving)) return;
    }
  }

  async #deliver(submission: Submission): Promise<boolean> {
    this.#become(sent(this.#saving, submission));
    const reply = await this.#send(submission);
    this.#failures = reply.ok ? 0 : this.#failures + 1;
    this.#become(
      reply.ok
        ? confirmed(this.#saving, reply.etag, reply.body.savedAt)
        : failed(this.#saving, reply.fault),
    );
    return reply.ok;
  }
}
