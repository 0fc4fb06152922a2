/** How many persons gave each answer, step 0 to 4. */
export type Counts = readonly number[];

/**
 * What a group was told of some items. A way to have answered agrees when the rules of release,
 * which the attacker knows, would have told the same of it.
 */
export interface ItemsShown {
  readonly items: readonly {
    /** How many answered it with a step. */
    readonly n: number;
    agrees(counts: Counts): boolean;
  }[];
  /** Of what was told of the items together, by the sum of their means in steps. */
  agrees(sumOfMeans: number): boolean;
}

export interface FoundAnswers {
  readonly item: number;
  readonly step: number;
  /** How many persons gave that answer: fewer than five, or everybody. */
  readonly persons: number;
}

const ENOUGH = 5;
const STEPS = 5;

/**
 * Tries every way a group can have answered that agrees with what was told, and says where all of
 * them agree on an answer that 1 to 4 persons gave, or that everybody gave.
 */
export function findAnswers(shown: ItemsShown): FoundAnswers | undefined {
  const ways = shown.items.map((item) => compositions(item.n, STEPS).filter(item.agrees));
  const means = shown.items.map(({ n }, item) => distinct((ways[item] ?? []).map(meanAt(n))));
  for (const [item, { n }] of shown.items.entries()) {
    const others = sumsOf(means.filter((_, other) => other !== item));
    const possible = new Set(
      [...(means[item] ?? [])].filter((own) => [...others].some((sum) => shown.agrees(own + sum))),
    );
    const agreed = agreedOn(
      (ways[item] ?? []).filter((counts) => possible.has(meanAt(n)(counts))),
      n,
    );
    if (agreed !== undefined) return { item, ...agreed };
  }
  return undefined;
}

/** Kept to a billionth, so that sums that come to the same are the same. */
function distinct(values: Iterable<number>): Set<number> {
  return new Set([...values].map((value) => Math.round(value * 1e9) / 1e9));
}

function meanAt(n: number): (counts: Counts) => number {
  return (counts) => Math.round((stepsOf(counts) / n) * 1e9) / 1e9;
}

function sumsOf(means: readonly ReadonlySet<number>[]): Set<number> {
  let sums = new Set([0]);
  for (const own of means) sums = distinct([...sums].flatMap((a) => [...own].map((b) => a + b)));
  return sums;
}

function agreedOn(possible: readonly Counts[], n: number) {
  for (let step = 0; step < STEPS; step += 1) {
    const persons = new Set(possible.map((counts) => counts[step] ?? 0));
    const [only = 0] = persons;
    const tells = (only > 0 && only < ENOUGH) || only === n;
    if (persons.size === 1 && tells) return { step, persons: only };
  }
  return undefined;
}

const made = new Map<string, Counts[]>();

/** Every way to write n as an ordered sum of so many counts. */
function compositions(n: number, parts: number): Counts[] {
  if (parts === 1) return [[n]];
  const before = made.get(`${n} ${parts}`);
  if (before !== undefined) return before;
  const all: Counts[] = [];
  for (let first = 0; first <= n; first += 1) {
    for (const rest of compositions(n - first, parts - 1)) all.push([first, ...rest]);
  }
  made.set(`${n} ${parts}`, all);
  return all;
}

/** Σ of the steps that so many persons each answered. */
export function stepsOf(counts: Counts): number {
  return counts.reduce((total, persons, step) => total + persons * step, 0);
}
