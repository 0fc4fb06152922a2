/** How many persons gave each answer, step 0 to 4. */
export type Counts = readonly number[];

/**
 * What a group was told of some items. A way to have answered agrees when the rules of release,
 * which the attacker knows, would have told the same of it.
 */
export interface ItemsShown {
  readonly items: readonly ItemShown[];
  /** Where the sum of the items' means lies, in steps: from `low` on, and below `high`. */
  readonly sumOfMeans: { readonly low: number; readonly high: number };
}

interface ItemShown {
  /** How many answered it with a step. */
  readonly n: number;
  /** The rule, and what it told; nothing is known where there is none. */
  readonly told?: { readonly rule: Rule; readonly text: string } | undefined;
}

/** What is told of the answers of a group to an item; the same function for the same rule. */
export type Rule = (counts: Counts) => string;

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
export function findAnswers({ items, sumOfMeans }: ItemsShown): FoundAnswers | undefined {
  const ways = items.map(waysToAnswer);
  const means = items.map(({ n }, item) => distinct((ways[item] ?? []).map(meanAt(n))));
  const tried = new Set<string>();
  for (const [item, { n, told }] of items.entries()) {
    // What was told alike of as many persons leaves as much open.
    const alike = `${n} ${told?.text}`;
    if (tried.has(alike)) continue;
    tried.add(alike);
    const sums = sumsOfTwo(means.filter((_, other) => other !== item));
    const possible = new Set([...(means[item] ?? [])].filter((own) => sums(own, sumOfMeans)));
    const left = (ways[item] ?? []).filter((counts) => possible.has(meanAt(n)(counts)));
    const agreed = agreedOn(left, n);
    if (agreed !== undefined) return { item, ...agreed };
  }
  return undefined;
}

const behind = new WeakMap<Rule, Map<number, Map<string, Counts[]>>>();

function waysToAnswer({ n, told }: ItemShown): readonly Counts[] {
  if (told === undefined) return compositions(n, STEPS);
  const bySize = behind.get(told.rule) ?? new Map<number, Map<string, Counts[]>>();
  behind.set(told.rule, bySize);
  const ways = bySize.get(n) ?? new Map<string, Counts[]>();
  if (!bySize.has(n)) {
    for (const counts of compositions(n, STEPS)) {
      const text = told.rule(counts);
      const alike = ways.get(text) ?? [];
      alike.push(counts);
      ways.set(text, alike);
    }
    bySize.set(n, ways);
  }
  return ways.get(told.text) ?? [];
}

/** Kept to a billionth, so that sums that come to the same are the same. */
function distinct(values: Iterable<number>): Set<number> {
  return new Set([...values].map((value) => Math.round(value * 1e9) / 1e9));
}

function meanAt(n: number): (counts: Counts) => number {
  return (counts) => Math.round((stepsOf(counts) / n) * 1e9) / 1e9;
}

/**
 * Whether a mean and one of each of these can come to a sum within limits. The sums of all but one
 * are kept sorted, as those of all would be some hundred thousand.
 */
function sumsOfTwo(means: readonly ReadonlySet<number>[]) {
  const [last = new Set([0]), ...rest] = means;
  let made = new Set([0]);
  for (const own of rest) made = distinct([...made].flatMap((a) => [...own].map((b) => a + b)));
  const sorted = Float64Array.from(made).sort();
  return (mean: number, { low, high }: ItemsShown['sumOfMeans']) =>
    [...last].some((other) => {
      const least = sorted[countBelow(sorted, low - mean - other - 1e-8)];
      return least !== undefined && least + mean + other < high + 1e-8;
    });
}

function countBelow(sorted: Float64Array, limit: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) < limit) from = middle + 1;
    else to = middle;
  }
  return from;
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
