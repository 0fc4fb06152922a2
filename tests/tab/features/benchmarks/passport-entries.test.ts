import { beforeAll, expect, test } from '@jest/globals';
import type { Norm } from '@samenhang/shared/api/norm';
import type { PoolContribution } from '@samenhang/shared/benchmarks/pool-contribution';
import { composePoolRelease } from '@samenhang/shared/benchmarks/pool-release';
import {
  passportEntries,
  passportText,
} from '../../../../tab/src/features/benchmarks/model/passport-entries.ts';
import type { Wording } from '../../../../tab/src/words/score-words.ts';
import { unwrap } from '../../../builders/organisation.ts';
import { wordings } from '../../result-facts.ts';

let words: readonly Wording[];
beforeAll(async () => {
  words = await wordings();
});

const SHARED: PoolContribution = {
  overall: 60,
  connect: 60,
  perform: 60,
  develop: 60,
  progress: 60,
  structure: 60,
  culture: 60,
  leadership: 60,
};
const period = { from: '2025-01-01', to: '2027-01-01' };
const saidOf = ({ passport }: Pick<Norm, 'passport'>) =>
  new Map(words.map((one) => [one.language, passportText(one, passport)]));

test('the passport of the pool is said in the language of its reader', () => {
  const contributions = new Map(Array.from({ length: 12 }, (_, at) => [`org-${at}`, SHARED]));
  const release = composePoolRelease({
    segment: 'healthcare',
    quarter: '2027-Q1',
    instrumentVersion: '1.0.0',
    period,
    contributions,
    earlier: [],
  });
  const said = saidOf(unwrap(release));
  expect(said.get('nl')).toBe(
    'Organisaties: 12; Respondenten: 120 of meer; Periode: jan 2025 tot en met jan 2027; ' +
      'Sector: Zorg en welzijn; Versie van de vragenlijst: 1.0.0; ' +
      'Bron: Samenhang: pool van organisaties',
  );
  expect(said.get('en')).toContain('Sector: Health and social care');
  expect(said.get('en')).toContain('Source: Samenhang: pool of organisations');
});

test('that of an imported norm stands as it was written', () => {
  const passport = {
    organisations: 40,
    respondents: 4000,
    respondentsBound: 'exact',
    period,
    sector: 'Waterschappen',
    instrumentVersion: '1.0.0',
    source: 'Our own survey',
  } as const;
  for (const one of words) {
    const values = passportEntries(one, passport).map(([, value]) => value);
    expect(values).toEqual(expect.arrayContaining(['Waterschappen', 'Our own survey']));
  }
});
