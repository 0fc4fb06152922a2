import type { UnitResult } from '@samenhang/shared/api/unit-result';
import type { Language } from '@samenhang/shared/instruments/vocabulary';

type Words<K extends string> = Readonly<Record<Language, Readonly<Record<K, string>>>>;

/** The heads of the columns, in their order. */
export const COLUMNS: Words<
  | 'unit'
  | 'name'
  | 'kind'
  | 'reason'
  | 'of'
  | 'view'
  | 'fewest'
  | 'most'
  | 'score'
  | 'scoreName'
  | 'points'
  | 'bound'
  | 'low'
  | 'high'
  | 'reached'
  | 'certainty'
  | 'cycle'
> = {
  en: {
    unit: 'Unit',
    name: 'Name',
    kind: 'Kind of result',
    reason: 'Reason',
    of: 'Result of',
    view: 'Answers of',
    fewest: 'Respondents from',
    most: 'Respondents to',
    score: 'Score',
    scoreName: 'Name of the score',
    points: 'Points (0-100)',
    bound: 'Points are',
    low: '95% interval from',
    high: '95% interval to',
    reached: 'Level reached (0-4)',
    certainty: 'Certainty of the level (%)',
    cycle: 'Round',
  },
  nl: {
    unit: 'Onderdeel',
    name: 'Naam',
    kind: 'Soort uitkomst',
    reason: 'Reden',
    of: 'Uitkomst van',
    view: 'Antwoorden van',
    fewest: 'Deelnemers vanaf',
    most: 'Deelnemers tot en met',
    score: 'Score',
    scoreName: 'Naam van de score',
    points: 'Punten (0-100)',
    bound: 'Punten zijn',
    low: '95%-interval van',
    high: '95%-interval tot',
    reached: 'Bereikt niveau (0-4)',
    certainty: 'Zekerheid van het niveau (%)',
    cycle: 'Meting',
  },
};

export const KINDS: Words<UnitResult['kind']> = {
  en: {
    exact: 'own result',
    interval: 'own result, intervals only',
    pooled: 'together with other units',
    parent: 'of the unit above',
    private: 'not shown',
  },
  nl: {
    exact: 'eigen uitkomst',
    interval: 'eigen uitkomst, alleen intervallen',
    pooled: 'samen met andere onderdelen',
    parent: 'van het onderdeel erboven',
    private: 'niet getoond',
  },
};

export const REASONS: Words<UnitResult['reason']> = {
  en: {
    enough: 'enough people answered',
    few: 'too few people answered for exact numbers',
    too_few: 'too few people answered',
    withheld: 'by itself it would reveal too much about a smaller group beside it',
    too_few_in_all: 'too few people answered in all',
  },
  nl: {
    enough: 'genoeg mensen hebben geantwoord',
    few: 'te weinig mensen hebben geantwoord voor precieze getallen',
    too_few: 'te weinig mensen hebben geantwoord',
    withheld: 'los getoond zou het te veel prijsgeven over een kleinere groep ernaast',
    too_few_in_all: 'in totaal hebben te weinig mensen geantwoord',
  },
};

export const BOUNDS: Words<'exact' | 'orMore' | 'orLess'> = {
  en: { exact: 'exact', orMore: 'this or more', orLess: 'this or less' },
  nl: { exact: 'precies', orMore: 'dit of meer', orLess: 'dit of minder' },
};

export const ROLES: Words<'staff' | 'manager' | 'hr' | 'board'> = {
  en: { staff: 'staff', manager: 'managers', hr: 'HR', board: 'board' },
  nl: { staff: 'medewerkers', manager: 'leidinggevenden', hr: 'HR', board: 'bestuur' },
};

export const WORDS: Words<
  'everybody' | 'overall' | 'oldHabits' | 'strengthening' | 'level' | 'coherence'
> = {
  en: {
    everybody: 'everybody',
    overall: 'Overall',
    oldHabits: 'Old habits',
    strengthening: 'From measuring to strengthening',
    level: 'Level',
    coherence: 'Coherence',
  },
  nl: {
    everybody: 'iedereen',
    overall: 'Totaal',
    oldHabits: 'Oude gewoontes',
    strengthening: 'Van meten naar versterken',
    level: 'Niveau',
    coherence: 'Samenhang',
  },
};
