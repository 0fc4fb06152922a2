import { GROW, LET_GO } from '@samenhang/local/demo/comments';
import { DEMO_NORM } from '@samenhang/local/demo/norm';
import { beforeReorganisation } from '@samenhang/local/demo/reorganisation';
import { demoTenants } from '@samenhang/local/demo/tenants';
import { HOST_TEXTS } from '@samenhang/local/host-texts';
import { LANGUAGES } from '@samenhang/shared/languages';
import { SCORES } from '@samenhang/shared/scoring/lattice';
import { formatter } from '../../tab/src/lib/format.ts';
import { plainWords } from './pseudo-text.ts';
import { INSTRUMENT } from './response.ts';

const { measured, other, empty } = demoTenants();
const organisations = [measured, beforeReorganisation(measured), other, empty];
const units = organisations.flatMap((organisation) => organisation.units);

/** What is the same in every language, as people or organisations wrote it. */
const WRITTEN = [
  ...organisations.flatMap(({ people }) => people.map(({ name }) => `${name} (fictief)`)),
  ...units.map(({ name }) => name),
  ...LET_GO,
  ...GROW,
  DEMO_NORM.passport.sector,
  DEMO_NORM.passport.source,
  // What the walk itself writes: a reason, a title, an answer.
  'It names a colleague.',
  ...LANGUAGES.map((language) => `Small round (synthetic, ${language})`),
  'Pilot (synthetic)',
  'a'.repeat(1900),
  // A language is called by its own name; the simulated Teams has the name of the app, and pixels.
  ...LANGUAGES.map((language) => HOST_TEXTS[language].languageName),
  'Samenhang',
  ...['280', '360', '768', '1024'].map((width) => `${width} px`),
].toSorted((a, b) => b.length - a.length);

/** What programs go by, in a cell of its own. */
const CODES = new Set<string>([
  ...units.map(({ id }) => id),
  ...SCORES,
  'coherence',
  ...INSTRUMENT.items.map(({ id }) => id),
  ...[1, 2, 3, 4, 5].map((place) => `OWN-${place}`),
]);

const DAY_MS = 86_400_000;
const FILE_NAME = /samenhang-\S+\.\w+/;
const INITIALS = /^[A-Z]{2}$/;

/** A browser that does not know a language writes dates and lists as in its own. */
const OF_THE_BROWSER = new Set(wordsOfTheBrowser());

/** The texts in which something stands that is neither pseudo-text nor the same in every language. */
export function foreignTexts(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => {
    if (CODES.has(text) || INITIALS.test(text)) return false;
    const rest = WRITTEN.reduce(
      (left, written) => left.replaceAll(written, ' '),
      text.replace(FILE_NAME, ' '),
    );
    return plainWords(rest).some((word) => !OF_THE_BROWSER.has(word));
  });
}

function wordsOfTheBrowser(): string[] {
  const { dayAndTime, month, nearDay, list } = formatter('en-US');
  // The first week of each month, in the morning and in the afternoon.
  const days = Array.from({ length: 12 * 7 }, (_, place) =>
    new Date(2026, place % 12, 1 + place / 12, 2 * (place % 12)).toISOString(),
  );
  const now = new Date();
  const near = [0, 1].map((ahead) =>
    nearDay(new Date(Date.now() + ahead * DAY_MS).toISOString(), now),
  );
  const written = [
    ...days.flatMap((day) => [dayAndTime(day), month(day)]),
    ...near,
    list(['1', '2']),
    // The names of time zones, and of languages, are the browser's.
    ...Intl.supportedValuesOf('timeZone').flatMap((zone) => [zone, zone.replaceAll('_', ' ')]),
    ...LANGUAGES.map((tag) => new Intl.DisplayNames(['en'], { type: 'language' }).of(tag)),
    // Some browsers write it between day and time.
    'at',
    // What a browser calls the time zone of the demo.
    'Central European Time',
  ];
  return written.flatMap((text) => plainWords(text ?? ''));
}
