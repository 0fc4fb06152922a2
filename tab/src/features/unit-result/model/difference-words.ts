import type { SurveyRole } from '@samenhang/shared/access/survey-role';
import type { Headline } from '@samenhang/shared/api/unit-result';
import {
  between,
  capitalised,
  nameOf,
  pillarInSentence,
  type Wording,
} from '../../../words/score-words.ts';
import type { Sentence } from './sentence.ts';

type Facts = Pick<Headline, 'lagging' | 'difference' | 'gap'>;

/** What stands out by more than chance; where nothing does, that is a finding too. */
export function differenceSentences(words: Wording, facts: Facts): Sentence[] {
  return [...lagging(words, facts), ...difference(words, facts), ...gap(words, facts)];
}

function lagging(words: Wording, { lagging: found }: Facts): Sentence[] {
  const { t } = words;
  if (found === null) return [{ about: 'lagging', text: t('unit.noneLags') }];
  const count = found.behind;
  const [theme = '', pillar = theme] = found.score.split('.');
  const limits = found.interval === undefined ? '' : ` (${between(words, found.interval)})`;
  const values = { count, limits, pillar: pillarInSentence(words, pillar) };
  const text =
    found.kind === 'pillar'
      ? t('unit.pillarLags', values)
      : t('unit.cellLags', { ...values, theme: themeName(words, theme) });
  return [{ about: 'lagging', text: capitalised(text) }];
}

function difference(words: Wording, { difference: found }: Facts): Sentence[] {
  if (found === null) return [];
  const values = {
    score: nameOf(words, found.score),
    count: Math.abs(found.value),
    between: between(words, distance(found.value, found.interval)),
  };
  const text =
    found.value < 0 ? words.t('unit.belowRest', values) : words.t('unit.aboveRest', values);
  return [{ about: 'difference', text: capitalised(text) }];
}

function gap(words: Wording, { gap: found }: Facts): Sentence[] {
  if (found === null) return [];
  const lowerFirst = found.difference < 0;
  const [lower, higher] = lowerFirst ? [found.first, found.second] : [found.second, found.first];
  const text = words.t('unit.rolesDiffer', {
    score: nameOf(words, found.score),
    lower: roleNames(words, lower),
    higher: roleNames(words, higher),
    count: Math.abs(found.difference),
    between: between(words, distance(found.difference, found.interval)),
  });
  return [{ about: 'gap', text: capitalised(text) }];
}

/** Limits of how far two scores lie apart, whichever is higher. */
export function distance(value: number, { low, high }: { low: number; high: number }) {
  return value < 0 ? { low: -high, high: -low } : { low, high };
}

/** The roles in words, with those that had to be merged named. */
export function roleNames({ t, format }: Wording, roles: readonly SurveyRole[]): string {
  return format.list(roles.map((role) => t(`role.${role}`)));
}

function themeName({ instrument, language }: Wording, theme: string): string {
  return instrument.themes.find(({ id }) => id === theme)?.name[language] ?? theme;
}
