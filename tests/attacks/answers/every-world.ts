import { type Follows, type Run, runsOf, tooMuch } from './what-follows.ts';
import { forEachWorld, type Tell, type World } from './worlds.ts';

/** Somebody who knows an answer of their own, and so looks at the others of their part. */
interface Member {
  readonly part: number;
  readonly own: number;
}

/** What follows of a part, or of all of them together, in every world that is told alike. */
interface Found extends Follows {
  /** Place of the part; the number of parts for all of them together. */
  readonly part: number;
  /** One of the worlds. */
  readonly world: World;
  readonly member?: Member | undefined;
}

const ENOUGH = 5;

/**
 * Tries every way in which parts of these sizes can have answered, and looks for what is told alike
 * of no other way: that 1 to 4 persons of some part, or everybody, gave some neighbouring answers.
 * @param tell all that is told of a world, of the parts and of the whole that they make up.
 * @param member of the others in their part, too few are 1 to 3.
 */
export function attackEveryWorld(
  sizes: readonly number[],
  answers: number,
  tell: Tell,
  member?: Member,
): Found[] {
  const runs = runsOf(answers);
  const alike = new Map<string, ToldAlike>();
  const now = new Uint8Array((sizes.length + 1) * runs.length);
  forEachWorld(sizes, answers, (world) => {
    if (member !== undefined && (world[member.part]?.[member.own] ?? 0) === 0) return;
    countRuns(world, runs, now);
    const told = tell(world);
    const known = alike.get(told);
    if (known === undefined) {
      alike.set(told, { world: [...world], least: now.slice(), most: now.slice() });
    } else widen(known, now);
  });
  return [...alike.values()].flatMap(({ world, ...range }) =>
    tooMuchOfParts(sizes, (part) => knownOf(part, runs, range), member).map((found) => ({
      ...found,
      world,
      member,
    })),
  );
}

/** Of every run of answers of every part, the fewest and the most persons. */
interface Ranges {
  readonly least: Uint8Array;
  readonly most: Uint8Array;
}

type ToldAlike = Ranges & { readonly world: World };

function widen({ least, most }: Ranges, now: Uint8Array): void {
  for (let at = 0; at < now.length; at += 1) {
    const persons = now[at] ?? 0;
    if (persons < (least[at] ?? 0)) least[at] = persons;
    if (persons > (most[at] ?? 0)) most[at] = persons;
  }
}

/** The same as each possible member of each part. */
export function attackAsEveryMember(
  sizes: readonly number[],
  answers: number,
  tell: Tell,
): Found[] {
  return sizes.flatMap((_, part) =>
    Array.from({ length: answers }, (_, own) => own).flatMap((own) =>
      attackEveryWorld(sizes, answers, tell, { part, own }),
    ),
  );
}

function tooMuchOfParts(
  sizes: readonly number[],
  knownOfPart: (part: number) => readonly Follows[],
  member: Member | undefined,
) {
  const people = [...sizes, sizes.reduce((a, b) => a + b, 0)].map((persons, part) => {
    const known = knownOfPart(part);
    if (member === undefined || (part < sizes.length && part !== member.part)) {
      return { known, persons, enough: ENOUGH };
    }
    const others = known.map((run) => withoutMember(run, member));
    return { known: others, persons: persons - 1, enough: ENOUGH - 1 };
  });
  const whole = people.at(-1);
  return people.flatMap(({ known, ...of }, part) => {
    const isOfAllAround = ({ first, last }: Follows) =>
      part < sizes.length &&
      (whole?.known ?? []).some(
        (run) => run.first === first && run.last === last && run.least === whole?.persons,
      );
    return tooMuch(known, { ...of, isOfAllAround }).map((follows) => ({ ...follows, part }));
  });
}

function withoutMember({ first, last, least, most }: Follows, { own }: Member): Follows {
  const counted = Number(first <= own && own <= last);
  return { first, last, least: least - counted, most: most - counted };
}

function knownOf(part: number, runs: readonly Run[], { least, most }: Ranges): Follows[] {
  return runs.map(([first, last], at) => {
    const place = part * runs.length + at;
    return { first, last, least: least[place] ?? 0, most: most[place] ?? 0 };
  });
}

/** The whole comes after its parts. */
function countRuns(world: World, runs: readonly Run[], into: Uint8Array): void {
  into.fill(0, world.length * runs.length);
  for (let part = 0; part < world.length; part += 1) {
    const counts = world[part] ?? [];
    for (let at = 0; at < runs.length; at += 1) {
      const [first = 0, last = 0] = runs[at] ?? [];
      let persons = 0;
      for (let answer = first; answer <= last; answer += 1) persons += counts[answer] ?? 0;
      into[part * runs.length + at] = persons;
      const total = world.length * runs.length + at;
      into[total] = (into[total] ?? 0) + persons;
    }
  }
}
