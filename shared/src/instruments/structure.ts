import { type Instrument, instrumentFields } from './schema.ts';
import { LEVELS, PILLARS, THEMES } from './vocabulary.ts';

/**
 * A question bank, checked in form and in structure: a bank that passes can be scored and
 * compared without any further condition.
 */
export const instrumentSchema = instrumentFields.superRefine((instrument, context) => {
  for (const { path, message } of findStructureFaults(instrument)) {
    context.addIssue({ code: 'custom', path, message });
  }
});

interface StructureFault {
  readonly path: (string | number)[];
  readonly message: string;
}

type Items = Instrument['items'];

/**
 * The balance that makes pillars comparable: one statement per theme × pillar × level, one reversed
 * and one tagged for strengthening in every cell, three of each per level. Returns every fault, so
 * that an author mends them in one go.
 */
function findStructureFaults(instrument: Instrument): StructureFault[] {
  return [
    ...everyOne(instrument.items),
    ...balancedCells(instrument.items),
    ...balancedLevels(instrument.items),
    ...orderOfAsking(instrument.items),
    ...habitsMatchReversed(instrument),
    ...eachNamedOnce(instrument),
    ...idsUnique(instrument),
  ];
}

function everyOne(items: Items): StructureFault[] {
  const combinations = THEMES.flatMap((theme) =>
    PILLARS.flatMap((pillar) => LEVELS.map((level) => ({ theme, pillar, level }))),
  );
  return combinations.flatMap(({ theme, pillar, level }) => {
    const n = items.filter(
      (item) => item.theme === theme && item.pillar === pillar && item.level === level,
    ).length;
    return n === 1 ? [] : [fault(['items'], `${theme} × ${pillar} × level ${level}`, 1, n)];
  });
}

function balancedCells(items: Items): StructureFault[] {
  return THEMES.flatMap((theme) =>
    PILLARS.flatMap((pillar) => {
      const cell = items.filter((item) => item.theme === theme && item.pillar === pillar);
      return tagCounts(cell, `${theme} × ${pillar}`, 1);
    }),
  );
}

function balancedLevels(items: Items): StructureFault[] {
  return LEVELS.flatMap((level) =>
    tagCounts(
      items.filter((item) => item.level === level),
      `level ${level}`,
      3,
    ),
  );
}

function tagCounts(items: Items, where: string, wanted: number): StructureFault[] {
  const reversed = items.filter((item) => item.reversed).length;
  const tagged = items.filter((item) => item.axisStrengthening).length;
  return [
    ...(reversed === wanted ? [] : [fault(['items'], `reversed in ${where}`, wanted, reversed)]),
    ...(tagged === wanted ? [] : [fault(['items'], `tagged in ${where}`, wanted, tagged)]),
  ];
}

function orderOfAsking(items: Items): StructureFault[] {
  return items.flatMap((item, index) =>
    item.order === index + 1
      ? []
      : [fault(['items', index, 'order'], `place of ${item.id}`, index + 1, item.order)],
  );
}

function habitsMatchReversed({ items, habits }: Instrument): StructureFault[] {
  const perItem = items.flatMap((item, index) => {
    const n = habits.filter((habit) => habit.item === item.id).length;
    const wanted = item.reversed ? 1 : 0;
    return n === wanted ? [] : [fault(['items', index], `habits for ${item.id}`, wanted, n)];
  });
  const known = new Set(items.map((item) => item.id));
  const astray = habits.flatMap((habit, index) =>
    known.has(habit.item)
      ? []
      : [fault(['habits', index, 'item'], `statements with id ${habit.item}`, 1, 0)],
  );
  return [...perItem, ...astray];
}

function eachNamedOnce({ themes, pillars, levels }: Instrument): StructureFault[] {
  return [
    ...sameList(
      ['themes'],
      themes.map(({ id }) => id),
      THEMES,
    ),
    ...sameList(
      ['pillars'],
      pillars.map(({ id }) => id),
      PILLARS,
    ),
    ...sameList(
      ['levels'],
      levels.map(({ level }) => level),
      LEVELS,
    ),
  ];
}

function sameList(
  path: string[],
  found: readonly (string | number)[],
  wanted: readonly (string | number)[],
): StructureFault[] {
  const same = found.join() === wanted.join();
  return same
    ? []
    : [{ path, message: `expected ${wanted.join(', ')}; found ${found.join(', ')}` }];
}

function idsUnique(instrument: Instrument): StructureFault[] {
  const { items, outcomes, openQuestions, habits, terms } = instrument;
  return [
    ...unique('items', [...items, ...outcomes, ...openQuestions]),
    ...unique('habits', habits),
    ...unique('terms', terms),
  ];
}

function unique(path: string, list: readonly { id: string }[]): StructureFault[] {
  const ids = list.map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return twice.map((id) => ({ path: [path], message: `${id} stands more than once` }));
}

function fault(path: (string | number)[], what: string, wanted: number, n: number): StructureFault {
  return { path, message: `${what}: expected ${wanted}, found ${n}` };
}
