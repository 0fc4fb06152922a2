import type { TFunction } from 'i18next';
import type { BodyPart } from './body.ts';

/** The round that people are invited to. */
export interface InvitedTo {
  /** What it is called. */
  readonly round: string;
  /** Until when it takes answers, in words. */
  readonly closes: string;
}

/**
 * What people read who are asked to take part in a round: what, until when, how long, and what is promised.
 * @param to nothing where whoever writes has not said which round.
 */
export function invitation(t: TFunction, link: string, to?: InvitedTo): BodyPart[] {
  const [asked, minutes] =
    to === undefined
      ? [t('invitation.askedAny'), t('invitation.minutesAny')]
      : [
          t('invitation.asked', { round: to.round }),
          t('invitation.minutes', { closes: to.closes }),
        ];
  return [
    { kind: 'text', text: asked },
    { kind: 'text', text: minutes },
    { kind: 'text', text: t('invitation.promise') },
    { kind: 'link', text: t('invitation.link'), href: link },
    { kind: 'text', text: t('invitation.byHand') },
  ];
}
