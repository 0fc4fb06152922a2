import { randomInt } from 'node:crypto';
import type { Language } from '@samenhang/shared/languages';
import { MOST_RECIPIENTS } from '../../ports/notifier.ts';
import type { Uses } from '../services.ts';

/** The people of today's organisation, each with their language. */
export async function languagesOf(
  { people, tenants }: Uses<'people' | 'tenants'>,
  tenant: string,
): Promise<ReadonlyMap<string, Language>> {
  const languages = new Map<string, Language>();
  const organisation = await tenants.organisation(tenant);
  if (organisation === undefined) return languages;
  for await (const { id, language } of people.all(tenant, organisation)) {
    languages.set(id, language);
  }
  return languages;
}

/** Of one call: people who read the same language. */
export interface Batch {
  readonly language: Language;
  readonly recipients: readonly string[];
}

/**
 * Whom each call is for. As many calls as all of them would take, whoever is left out: the number of
 * calls, which others can see, tells nothing of who has answered. Only where fewer are left than calls
 * there are fewer, as none can be made to nobody.
 * @param invited ids of people who are invited, whether or not they are still there.
 */
export function batchesOf(
  invited: readonly string[],
  languages: ReadonlyMap<string, Language>,
  isLeftOut: (person: string) => boolean,
): Batch[] {
  const byLanguage = new Map<Language, string[]>();
  for (const person of invited) {
    const language = languages.get(person);
    if (language === undefined) continue;
    const same = byLanguage.get(language) ?? [];
    same.push(person);
    byLanguage.set(language, same);
  }
  return [...byLanguage]
    .sort(([one], [other]) => one.localeCompare(other))
    .flatMap(([language, all]) => {
      const calls = Math.ceil(all.length / MOST_RECIPIENTS);
      const left = shuffled(all.filter((person) => !isLeftOut(person)));
      return spread(left, calls).map((recipients) => ({ language, recipients }));
    });
}

/** Evenly over so many parts; none is empty. */
function spread(people: readonly string[], parts: number): string[][] {
  const cut = (part: number) => Math.floor((part * people.length) / parts);
  return Array.from({ length: parts }, (_, part) => people.slice(cut(part), cut(part + 1))).filter(
    ({ length }) => length > 0,
  );
}

/** Fisher and Yates's, as Durstenfeld wrote it down (1964). */
function shuffled(people: string[]): string[] {
  for (let last = people.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    const [one, two] = [people[last], people[other]];
    if (one === undefined || two === undefined) continue;
    people[last] = two;
    people[other] = one;
  }
  return people;
}
