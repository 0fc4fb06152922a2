import { createHash } from 'node:crypto';
import { findInstrument } from '@samenhang/shared/instruments/published';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import type { Language } from '@samenhang/shared/languages';
import { formatIn } from '@samenhang/shared/notices/fill-text';
import { NOTICE_TEXTS } from '@samenhang/shared/presentation/notice-texts';
import { isRefusedNotice, LONGEST_LINE, type Notifier } from '../../ports/notifier.ts';
import type { Action, PlanOf } from '../../repositories/stored-action.ts';
import type { Uses } from '../services.ts';
import { settingsOf } from '../settings/default-settings.ts';
import { knownToday } from './known-today.ts';
import { nameOf } from './own-actions.ts';

export type Telling = Uses<'people' | 'released' | 'settings' | 'tenants' | 'trees'> & {
  readonly notifier: Notifier;
};

/** `refused`: Microsoft 365 takes nothing from here. `unclear`: nobody knows what became of it. */
export type Told = 'told' | 'refused' | 'unclear';

/** Tells the owner of an action what they took on, where, and by when; whoever has left is told nothing. */
export async function tellOwner(
  services: Telling,
  { tenant, unit }: PlanOf,
  action: Action,
): Promise<Told> {
  const language = await languageOf(services, tenant, action.owner.id);
  if (language === undefined) return 'told';
  try {
    await services.notifier.feed(tenant, {
      activity: 'actionDue',
      recipients: [action.owner.id],
      text: await lineOf(services, tenant, action, language),
      about: await nameOf(services, tenant, unit, action.cycle),
      // One line per action: 48 bits of its name.
      chain: createHash('sha256').update(`${tenant}|${action.id}`).digest().readUIntBE(0, 6),
      page: 'home',
    });
    return 'told';
  } catch (error) {
    return isRefusedNotice(error) ? 'refused' : 'unclear';
  }
}

/** `undefined` for whoever is not of the organisation any more. */
async function languageOf(
  services: Telling,
  tenant: string,
  owner: string,
): Promise<Language | undefined> {
  const isKnown = await knownToday(services, tenant, new Set([owner]));
  if (!isKnown(owner)) return undefined;
  const organisation = await services.tenants.organisation(tenant);
  const person = organisation && (await services.people.find(tenant, organisation, owner));
  return person?.language ?? (await settingsOf(services, tenant)).language;
}

async function lineOf(
  services: Telling,
  tenant: string,
  { what, due, cycle }: Action,
  language: Language,
): Promise<string> {
  const texts = NOTICE_TEXTS[language].action_due;
  const released = await services.released.find(tenant, cycle);
  const instrument = released && findInstrument(released.cycle.instrumentVersion);
  const day = formatIn(language, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${due}T12:00:00Z`),
  );
  const habit = (name: string) => texts.habit.replace('{{habit}}', () => name);
  const line = texts.subject
    .replace('{{day}}', day)
    .replace('{{action}}', () => wordsOf(what, language, instrument, habit));
  return line.length <= LONGEST_LINE ? line : `${line.slice(0, LONGEST_LINE - 1).trimEnd()}…`;
}

function wordsOf(
  what: Action['what'],
  language: Language,
  instrument: Instrument | undefined,
  habit: (name: string) => string,
): string {
  switch (what.kind) {
    case 'own':
      return what.text;
    case 'step':
      return instrument?.items.find(({ id }) => id === what.item)?.nextStep[language] ?? '';
    case 'habit':
      return habit(instrument?.habits.find(({ id }) => id === what.habit)?.habit[language] ?? '');
  }
}
