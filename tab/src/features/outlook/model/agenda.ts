import structure from '@samenhang/shared/instruments/conversation/1.0.0.json';
import { MOST_OPEN_ACTIONS } from '@samenhang/shared/plan/full-plan';
import { REVIEW_STEPS } from '@samenhang/shared/reviews/steps';
import type { TFunction } from 'i18next';
import type { BodyPart } from './body.ts';

/** Calendars are kept in quarters of an hour. */
const QUARTER = 15;

/** People gather before it begins. */
const TIMED = REVIEW_STEPS.flatMap((step) =>
  step === 'gathering' ? [] : [{ step, minutes: structure.minutes[step] }],
);

/** How long a review is planned for, in minutes: its steps, rounded up to a quarter of an hour. */
export const REVIEW_MINUTES =
  Math.ceil(TIMED.reduce((sum, { minutes }) => sum + minutes, 0) / QUARTER) * QUARTER;

export interface Agenda {
  readonly subject: string;
  /** What the meeting is for, in one sentence. */
  readonly short: string;
  readonly body: readonly BodyPart[];
}

/**
 * What people read who are asked to a review: what they will do, for how long, and what to bring.
 * @param unit by name; nothing where whoever plans has not said which, and the link leads to no result.
 */
export function agenda(t: TFunction, link: string, unit?: string): Agenda {
  const about = t('agenda.about');
  const points = TIMED.map(({ step, minutes: count }) =>
    t('agenda.step', { step: t(`agendaStep.${step}`, { most: MOST_OPEN_ACTIONS }), count }),
  );
  return {
    subject: unit === undefined ? t('agenda.subjectAny') : t('agenda.subject', { unit }),
    short: about,
    body: [
      { kind: 'text', text: about },
      { kind: 'points', points },
      { kind: 'text', text: t('agenda.bring') },
      { kind: 'text', text: t('agenda.join') },
      {
        kind: 'link',
        text: unit === undefined ? t('agenda.linkAny') : t('agenda.link'),
        href: link,
      },
    ],
  };
}
