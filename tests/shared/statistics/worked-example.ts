import { runInNewContext } from 'node:vm';

/** A line `@example mean([1, 2]) → 1.500 (by hand: 3/2)` of a docstring. */
export interface WorkedExample {
  readonly call: string;
  readonly result: string;
  /** Where the result is from. */
  readonly source: string;
}

const DOCUMENTED = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export function (\w+)/g;
const EXAMPLE = /^(.+) → (.+?) \((.+)\)$/;

/** The worked example of each documented function of a source text that has one. */
export function workedExamples(source: string): ReadonlyMap<string, WorkedExample> {
  return new Map(
    [...source.matchAll(DOCUMENTED)].flatMap(([, doc = '', name = '']) => {
      const text = doc.replaceAll(/\s*\n\s*\*\s*/g, ' ');
      const tag = text.split(/ @(?=[a-z])/).find((part) => part.startsWith('example '));
      const [, call, result, source] =
        EXAMPLE.exec(tag?.slice('example '.length).trim() ?? '') ?? [];
      if (!call?.startsWith(`${name}(`) || result === undefined || source === undefined) return [];
      return [[name, { call, result, source }]];
    }),
  );
}

/** A number as it is shown: half a unit of its last decimal is nothing; a whole number is exact. */
class Shown {
  readonly value: number;
  readonly within: number;
  constructor(text: string) {
    this.value = Number(text);
    const decimals = text.split('.')[1]?.length;
    this.within = decimals === undefined ? 1e-9 : 0.5 * 10 ** -decimals + 1e-12;
  }
}

/**
 * Whether a call gives what is shown. Of an object only the fields shown are compared; the name of
 * an error stands for a call that throws it.
 * @param scope what the call may use.
 */
export function holds({ call, result }: WorkedExample, scope: Readonly<Record<string, unknown>>) {
  const wanted: unknown = /^[A-Z]\w*Error$/.test(result)
    ? result
    : runInNewContext(`(${result.replaceAll(/-?\b\d+(\.\d+)?\b/g, 'shown("$&")')})`, {
        shown: (text: string) => new Shown(text),
      });
  return agrees(outcomeOf(call, scope), wanted);
}

function outcomeOf(call: string, scope: Readonly<Record<string, unknown>>): unknown {
  try {
    return runInNewContext(call, { ...scope });
  } catch (error) {
    return error instanceof Error ? error.name : error;
  }
}

function agrees(found: unknown, wanted: unknown): boolean {
  if (wanted instanceof Shown) {
    return typeof found === 'number' && Math.abs(found - wanted.value) <= wanted.within;
  }
  if (!isObject(wanted)) return found === wanted;
  if (!isObject(found)) return false;
  const isAsLong = !Array.isArray(wanted) || Reflect.get(found, 'length') === wanted.length;
  return (
    isAsLong &&
    Object.entries(wanted).every(([key, value]) => agrees(Reflect.get(found, key), value))
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
