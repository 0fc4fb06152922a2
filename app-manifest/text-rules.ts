import type { PackageContent } from './package-content.ts';
import { textsAt } from './texts-at.ts';

/**
 * Which texts people read, each in their language, and how many characters there are room for.
 * @see https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.Localization.schema.json
 */
const READ: readonly (readonly [where: RegExp, longest: number])[] = [
  [/^name\.short$/, 30],
  [/^name\.full$/, 100],
  [/^description\.short$/, 80],
  [/^description\.full$/, 4000],
  [/^staticTabs\[\d+\]\.name$/, 128],
  [/^activities\.activityTypes\[\d+\]\.(description|templateText)$/, 128],
  [/^extensions\[0\]\..+\.(label|supertip\.title)$/, 64],
  [/^extensions\[0\]\..+\.supertip\.description$/, 250],
];

/** How long a text may be; `undefined` where nobody reads it. */
export const longestAt = (where: string): number | undefined =>
  READ.find(([pattern]) => pattern.test(where))?.[1];

/** Every text that people read is there in every language, and no longer than there is room. */
export function textFaults({ manifest, texts }: PackageContent): string[] {
  const there = textsAt(manifest).filter(([where]) => longestAt(where) !== undefined);
  const ours = manifest.localizationInfo.defaultLanguageTag;
  const own = there.flatMap(([where, text]) => faultsOf(ours, where, text));
  const others = [...texts].flatMap(([language, worded]) => [
    ...there.flatMap(([where]) => faultsOf(language, where, worded[where])),
    ...leftOver(
      language,
      worded,
      there.map(([where]) => where),
    ),
  ]);
  return [...own, ...others];
}

function faultsOf(language: string, where: string, text: string | undefined): string[] {
  const place = `shared/src/locales/${language}/manifest.json`;
  const longest = longestAt(where) ?? 0;
  if (text === undefined || text.trim() === '')
    return [`${where} has no text in "${language}". Word it in ${place}.`];
  if (text.length > longest)
    return [
      `${where} has ${text.length} characters in "${language}", and room for ${longest}. Shorten it in ${place}.`,
    ];
  // Microsoft takes no app whose name sounds like one of its own.
  if (where.startsWith('name.') && /\b(teams|microsoft)\b/i.test(text))
    return [
      `${where} has "Teams" or "Microsoft" in it in "${language}". Word it otherwise in ${place}.`,
    ];
  return [];
}

const leftOver = (language: string, worded: object, there: readonly string[]) =>
  Object.keys(worded)
    .filter((key) => key !== '$schema' && !there.includes(key))
    .map((key) => `"${language}" words ${key}, which is not in the manifest. Leave it out.`);
