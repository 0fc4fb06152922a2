import type { ProblemCode } from '../api/problem.ts';
import type { Localized } from '../languages.ts';
import en from '../locales/en/problems.json' with { type: 'json' };
import nl from '../locales/nl/problems.json' with { type: 'json' };

/** What a person is told of each problem. */
export const PROBLEM_TITLES: Localized<Readonly<Record<ProblemCode, string>>> = { en, nl };
