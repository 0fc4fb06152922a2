import type { createDesk } from './desk.ts';
import type { DeskCall, DeskCalls } from './desk-messages.ts';

/** A call on its way to the worker; the number tells the answers apart. */
export type Asked = {
  readonly [C in DeskCall]: {
    readonly number: number;
    readonly call: C;
    readonly asked: DeskCalls[C]['asked'];
  };
}[DeskCall];

export type Answered =
  | { readonly number: number; readonly ok: true; readonly answer: DeskCalls[DeskCall]['answer'] }
  | { readonly number: number; readonly ok: false };

/** What the desk answers; a fault in reading is an answer, a broken desk is none. */
export async function answerTo(
  desk: ReturnType<typeof createDesk>,
  asked: Asked,
): Promise<Answered> {
  const { number } = asked;
  try {
    return { number, ok: true, answer: await called(desk, asked) };
  } catch {
    return { number, ok: false };
  }
}

function called(desk: ReturnType<typeof createDesk>, { call, asked }: Asked) {
  switch (call) {
    case 'readFile':
      return desk.readFile(asked);
    case 'readKnown':
      return desk.readKnown(asked);
    case 'forgetKnown':
      return desk.forgetKnown(asked);
    case 'check':
      return desk.check(asked);
    case 'faultFile':
      return desk.faultFile(asked);
    case 'part':
      return desk.part(asked);
    case 'names':
      return desk.names(asked);
  }
}
