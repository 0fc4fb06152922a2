import type { Instrument, Item } from '../instruments/schema.ts';
import type { Level, Pillar, Theme } from '../instruments/vocabulary.ts';
import { type Answers, encodeAnswers } from './answers.ts';
import { DENOMINATORS, MISSING, SCORES, type ScoreName, toPoints } from './lattice.ts';
import { nextSteps, recognisedHabits } from './next-steps.ts';
import { createScorer, type Scorer } from './score-person.ts';

/** A score in points 0..100, `null` where too little was answered, and how many answers it rests on. */
export interface OwnScore {
  readonly value: number | null;
  readonly answered: number;
}

/** What a person sees of their own answers. Cells are left out: four statements do not judge a person. */
export interface OwnResult {
  readonly themes: Readonly<Record<Theme, OwnScore>>;
  readonly pillars: Readonly<Record<Pillar, OwnScore>>;
  readonly levels: Readonly<Record<`L${Level}`, OwnScore>>;
  readonly overall: OwnScore;
  readonly oldHabits: OwnScore;
  /** Ids of the statements whose next step fits, lowest answer first. */
  readonly nextSteps: readonly string[];
  /** Ids of the recognised old habits. */
  readonly habits: readonly string[];
}

/** One person's own scores, next steps and recognised habits. */
export function ownResult(instrument: Instrument, answers: Answers): OwnResult {
  const score = scoreReader(instrument, answers);
  return {
    themes: {
      connect: score('connect', (item) => item.theme === 'connect'),
      perform: score('perform', (item) => item.theme === 'perform'),
      develop: score('develop', (item) => item.theme === 'develop'),
      progress: score('progress', (item) => item.theme === 'progress'),
    },
    pillars: {
      structure: score('structure', (item) => item.pillar === 'structure'),
      culture: score('culture', (item) => item.pillar === 'culture'),
      leadership: score('leadership', (item) => item.pillar === 'leadership'),
    },
    levels: {
      L1: score('L1', (item) => item.level === 1),
      L2: score('L2', (item) => item.level === 2),
      L3: score('L3', (item) => item.level === 3),
      L4: score('L4', (item) => item.level === 4),
    },
    overall: score('overall', () => true),
    oldHabits: score('oldHabits', (item) => item.reversed),
    nextSteps: nextSteps(instrument, answers).map(({ id }) => id),
    habits: recognisedHabits(instrument, answers).map(({ id }) => id),
  };
}

const scorers = new WeakMap<Instrument, Scorer>();

/** Made once per instrument: its tables cost more than scoring a person. */
function scorerOf(instrument: Instrument): Scorer {
  const scorer = scorers.get(instrument) ?? createScorer(instrument);
  scorers.set(instrument, scorer);
  return scorer;
}

function scoreReader(instrument: Instrument, answers: Answers) {
  const scores = scorerOf(instrument)(encodeAnswers(instrument, answers));
  return (name: ScoreName, counts: (item: Item) => boolean): OwnScore => {
    const place = SCORES.indexOf(name);
    const answered = instrument.items.filter(
      (item) => counts(item) && answers[item.id] !== undefined && answers[item.id] !== 'dk',
    ).length;
    return { value: toPoints(scores[place] ?? MISSING, DENOMINATORS[place] ?? 1), answered };
  };
}
