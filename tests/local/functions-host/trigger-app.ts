// A small function app with queues and timers. What its functions are given they print, as a line
// that the test waits for.
import { app, output } from '@azure/functions';

const print = (line: object) => console.log(JSON.stringify(line));
const onQueue = (queueName: string) => ({ queueName, connection: '' });

const toWork = output.storageQueue(onQueue('work'));
app.http('enqueue', {
  methods: ['POST'],
  authLevel: 'anonymous',
  extraOutputs: [toWork],
  handler: async (request, context) => {
    context.extraOutputs.set(toWork, await request.json());
    return { status: 202 };
  },
});
app.storageQueue('work', {
  ...onQueue('work'),
  handler: (message, { triggerMetadata }) => print({ worked: message, metadata: triggerMetadata }),
});

const toFlaky = output.storageQueue(onQueue('flaky'));
const toDoomed = output.storageQueue(onQueue('doomed'));
app.http('fail', {
  methods: ['POST'],
  authLevel: 'anonymous',
  extraOutputs: [toFlaky, toDoomed],
  handler: (_, context) => {
    context.extraOutputs.set(toFlaky, 'third time');
    context.extraOutputs.set(toDoomed, { id: 7 });
    return { status: 202 };
  },
});
app.storageQueue('flaky', {
  ...onQueue('flaky'),
  handler: (message, { triggerMetadata }) => {
    const dequeueCount = Number(triggerMetadata?.dequeueCount);
    print({ tried: message, dequeueCount });
    if (dequeueCount < 3) throw new Error('not yet');
  },
});
app.storageQueue('doomed', {
  ...onQueue('doomed'),
  handler: (_, { triggerMetadata }) => {
    print({ doomed: triggerMetadata?.dequeueCount });
    throw new Error('never');
  },
});
app.storageQueue('undertaker', {
  ...onQueue('doomed-poison'),
  handler: (message) => print({ poisoned: message }),
});

const toLost = output.storageQueue(onQueue('lost-poison'));
app.http('lose', {
  methods: ['POST'],
  authLevel: 'anonymous',
  extraOutputs: [toLost],
  handler: (_, context) => {
    context.extraOutputs.set(toLost, 'lost');
    return { status: 202 };
  },
});
app.storageQueue('lost', {
  ...onQueue('lost-poison'),
  handler: () => {
    throw new Error('never');
  },
});

const toSlow = output.storageQueue(onQueue('slow'));
app.http('begin', {
  methods: ['POST'],
  authLevel: 'anonymous',
  extraOutputs: [toSlow],
  handler: (_, context) => {
    context.extraOutputs.set(toSlow, ['only once finished']);
    return { status: 202 };
  },
});
// The first to take it never ends, as if the machine had died with it.
app.storageQueue('slow', {
  ...onQueue('slow'),
  handler: async (_, { triggerMetadata }) => {
    const dequeueCount = Number(triggerMetadata?.dequeueCount);
    print({ slow: dequeueCount });
    if (dequeueCount === 1) await new Promise(() => {});
  },
});

const toTurns = output.storageQueue(onQueue('turns'));
app.http('take-turns', {
  methods: ['POST'],
  authLevel: 'anonymous',
  extraOutputs: [toTurns],
  handler: (_, context) => {
    context.extraOutputs.set(toTurns, ['a', 'b', 'c', 'd']);
    return { status: 202 };
  },
});
let atOnce = 0;
app.storageQueue('turns', {
  ...onQueue('turns'),
  handler: async (turn) => {
    atOnce += 1;
    // Whoever may run beside this one has begun by then.
    for (let ticks = 0; ticks < 20; ticks++) await new Promise(setImmediate);
    print({ turn, atOnce });
    atOnce -= 1;
  },
});
app.http('endless', {
  methods: ['GET'],
  authLevel: 'anonymous',
  handler: () => new Promise<never>(() => {}),
});

app.timer('each-second', {
  schedule: '* * * * * *',
  handler: ({ isPastDue, scheduleStatus: { last, next } }) =>
    print({ isPastDue, last, next, now: new Date() }),
});
app.timer('once-a-year', {
  schedule: '0 0 3 1 1 *',
  handler: ({ isPastDue, scheduleStatus }) =>
    print({ yearly: true, isPastDue, was: scheduleStatus.next }),
});
