/** What an app in the frame sends; `args` depend on `func`. */
interface AppMessage {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly func: string;
  readonly args: readonly unknown[];
}

/** Answers a call of the app: the arguments of the reply, or undefined where Teams sends none. */
export type Answer = (
  args: readonly unknown[],
) => readonly unknown[] | undefined | Promise<unknown[]>;

/** Events by the name they are sent with, and the one an app registers for them. */
const REGISTERED_AS = {
  themeChange: 'themeChange',
  contextChange: 'contextChange',
  backButtonPress: 'backButton',
  'settings.save': 'save',
} as const;
type HostEvent = keyof typeof REGISTERED_AS;

export interface HostProtocol {
  /** Sends an event of the host if the app asked to be told of it. */
  push(event: HostEvent, ...args: readonly unknown[]): void;
  /** To be called when another page is loaded into the frame. */
  reset(): void;
}

/**
 * The host's side of teams-js 2: messages of the app in `frame`, of our own origin only, are answered
 * with the same ids; events are pushed without one. A call that nobody answers is logged.
 */
export function hostProtocol(
  frame: HTMLIFrameElement,
  answers: Readonly<Record<string, Answer>>,
): HostProtocol {
  const events = new Set<string>();
  const send = (message: object) => frame.contentWindow?.postMessage(message, location.origin);
  const reply = async ({ id, uuidAsString, func, args }: AppMessage) => {
    const answer = answers[func];
    if (answer === undefined) return console.info(`simulated Teams does not know ${func}`, args);
    const returned = await answer(args);
    if (returned !== undefined) send({ id, uuidAsString, args: returned });
  };
  window.addEventListener('message', ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== location.origin) return;
    const message = parseMessage(data);
    if (message === undefined) return;
    if (message.func !== 'registerHandler') void reply(message);
    else if (typeof message.args[0] === 'string') events.add(message.args[0]);
  });
  return {
    push: (func, ...args) => {
      if (events.has(REGISTERED_AS[func])) send({ func, args });
    },
    reset: () => events.clear(),
  };
}

function parseMessage(data: unknown): AppMessage | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { id, uuidAsString, func, args }: Partial<Record<keyof AppMessage, unknown>> = data;
  if (typeof id !== 'number' || typeof func !== 'string') return undefined;
  return {
    id,
    func,
    args: Array.isArray(args) ? args : [],
    ...(typeof uuidAsString === 'string' && { uuidAsString }),
  };
}
