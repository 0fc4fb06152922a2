import { Cron } from 'croner';
import * as z from 'zod';
import type { RegisteredFunction } from './core-module.ts';
import type { RpcTypedData } from './core-types.ts';
import type { FunctionApp } from './function-app.ts';
import type { MessageQueue, TimerMonitor, TimerStatus } from './message-queue.ts';
import type { Listener } from './queue-listener.ts';
import { runFunction } from './run-function.ts';
import { newTraceParent } from './trace.ts';

const timerTrigger = z.object({ type: z.string().regex(/^timertrigger$/i), schedule: z.string() });

/** The last run of a timer that has not run yet. */
const NEVER = new Date('0001-01-01T00:00:00Z');

/** The longest a timer of Node waits. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

interface TimerFunction {
  readonly fn: RegisteredFunction;
  readonly binding: string;
  /** An NCRONTAB expression: six fields, seconds first; in UTC. */
  readonly schedule: Cron;
}

/**
 * The functions with a timer trigger.
 * @throws Error for a schedule that is no NCRONTAB expression.
 */
export function timerFunctions({ registrations }: FunctionApp): TimerFunction[] {
  return [...registrations.functions.values()].flatMap((fn) =>
    Object.entries(fn.metadata.bindings).flatMap(([binding, info]) => {
      const trigger = timerTrigger.safeParse(info);
      if (!trigger.success) return [];
      return [{ fn, binding, schedule: parseSchedule(fn.metadata.name, trigger.data.schedule) }];
    }),
  );
}

function parseSchedule(name: string, schedule: string): Cron {
  try {
    return new Cron(schedule, { paused: true, timezone: 'UTC', mode: '6-part' });
  } catch (error) {
    throw new Error(`function ${name}: ${schedule} is no schedule of six fields`, { cause: error });
  }
}

/** Runs a function by its schedule; a run missed while nobody was there is made up for, as past due. */
export function listenToTimer(
  app: FunctionApp,
  queue: MessageQueue,
  monitor: TimerMonitor,
  { fn, binding, schedule }: TimerFunction,
): Listener {
  const { name } = fn.metadata;
  let waiting: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();
  let stopped = false;
  let isRunning = false;
  let isPastDue = (monitor.read(name)?.next.getTime() ?? Number.POSITIVE_INFINITY) < Date.now();
  const wait = () => {
    if (stopped || isRunning) return;
    clearTimeout(waiting);
    const now = Date.now();
    const status = statusOf(monitor.read(name), schedule, now);
    monitor.write(name, status);
    const left = status.next.getTime() - now;
    if (left > 0) {
      waiting = setTimeout(wait, Math.min(left, LONGEST_WAIT_MS));
      return;
    }
    const after: TimerStatus = { last: new Date(now), next: nextRun(schedule, now) };
    const data = { json: JSON.stringify(timerInfo(status, isPastDue)) };
    isPastDue = false;
    isRunning = true;
    const trigger = { binding, data, traceParent: newTraceParent() };
    running = runFunction(app, queue, fn, trigger).then(() => {
      isRunning = false;
      monitor.write(name, after);
      wait();
    });
  };
  return {
    wake: wait,
    stop: async () => {
      stopped = true;
      clearTimeout(waiting);
      await running;
    },
  };
}

/** What is known, or sooner: where the clock was set back, a run is not put off for as long. */
function statusOf(known: TimerStatus | undefined, schedule: Cron, now: number): TimerStatus {
  const next = nextRun(schedule, now);
  if (known !== undefined && known.next <= next) return known;
  return { last: known?.last ?? NEVER, next };
}

function nextRun(schedule: Cron, after: number): Date {
  const next = schedule.nextRun(new Date(after));
  if (next === null) throw new Error(`${schedule.getPattern()} never comes`);
  return next;
}

/** What a function with a timer is given when somebody starts it by hand; undefined for another. */
export function timerDataOf(
  monitor: TimerMonitor,
  { metadata: { name, bindings } }: RegisteredFunction,
): RpcTypedData | undefined {
  if (!Object.values(bindings).some((info) => timerTrigger.safeParse(info).success))
    return undefined;
  return { json: JSON.stringify(timerInfo(monitor.read(name), false)) };
}

/** As Azure's host tells it, in its own casing: what was known before this run. */
function timerInfo(status: TimerStatus | undefined, isPastDue: boolean) {
  return {
    Schedule: { AdjustForDST: true },
    ScheduleStatus: status && {
      Last: status.last.toISOString(),
      LastUpdated: status.last.toISOString(),
      Next: status.next.toISOString(),
    },
    IsPastDue: isPastDue,
  };
}
