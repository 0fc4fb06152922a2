import type { TFunction } from 'i18next';
import type { BodyPart } from './body.ts';

interface Facts {
  /** What the round is called. */
  readonly round: string;
  /** Until when it takes answers, in words. */
  readonly closes: string;
  readonly link: string;
}

/** What people read who are asked to take part in a round: what, until when, how long, and what is promised. */
export function invitation(t: TFunction, { round, closes, link }: Facts): BodyPart[] {
  return [
    { kind: 'text', text: t('invitation.asked', { round }) },
    { kind: 'text', text: t('invitation.minutes', { closes }) },
    { kind: 'text', text: t('invitation.promise') },
    { kind: 'link', text: t('invitation.link'), href: link },
    { kind: 'text', text: t('invitation.byHand') },
  ];
}
