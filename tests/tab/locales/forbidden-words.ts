import type { Language } from '@samenhang/shared/languages';

/** A word that no text has, what stands there instead, and why. */
export interface Forbidden {
  readonly word: RegExp;
  readonly instead: string;
  readonly because: string;
}

const ONE_CYCLE = 'whoever reads of two things looks for a difference between them';
const NOT_A_TEST = 'nobody is examined, and nothing is sent in for judgement';
const PLAIN = 'a word of the trade, which most readers do not know';

/** One thing has one word, on every screen and in every file; these are the words it keeps out. */
export const FORBIDDEN: Readonly<Partial<Record<Language, readonly Forbidden[]>>> = {
  en: [
    { word: /\bcycles?\b/i, instead: 'round', because: ONE_CYCLE },
    { word: /\bmeasurements?\b/i, instead: 'round', because: ONE_CYCLE },
    { word: /\bsurveys?\b/i, instead: 'round or assessment', because: ONE_CYCLE },
    { word: /\bcampaigns?\b/i, instead: 'round', because: ONE_CYCLE },
    { word: /\bquestionnaires?\b/i, instead: 'assessment', because: ONE_CYCLE },
    { word: /\bsubmissions?\b/i, instead: 'your answers', because: NOT_A_TEST },
    { word: /\breports?\b/i, instead: 'result', because: ONE_CYCLE },
    { word: /\bdimensions?\b|\bfactors?\b/i, instead: 'theme or pillar', because: ONE_CYCLE },
    { word: /\beverything together\b/i, instead: 'overall score', because: ONE_CYCLE },
    { word: /\bsuppress/i, instead: 'shown together with', because: PLAIN },
    { word: /\btell(s|ing)? on\b|\bgiv\w+ \w+ away\b/i, instead: 'reveal', because: PLAIN },
    { word: /\bbenchmarks?\b/i, instead: 'norm, pool or beside others', because: PLAIN },
    {
      word: /\bpicks?\b|\btak\w+ along\b|\bgo(es)? along\b/i,
      instead: 'action',
      because: ONE_CYCLE,
    },
    { word: /\bnotifications?\b|\bnudges?\b/i, instead: 'notice', because: ONE_CYCLE },
    { word: /\bsessions?\b/i, instead: 'team review', because: ONE_CYCLE },
    { word: /\bcustom questions?\b/i, instead: 'asked by your organisation', because: PLAIN },
    { word: /\bsignifican/i, instead: 'more than chance', because: PLAIN },
    { word: /\bprobabilit/i, instead: 'certainty', because: 'a level is reached or it is not' },
  ],
  nl: [
    { word: /\brondes?\b/i, instead: 'meting', because: ONE_CYCLE },
    { word: /\bcyclus|\bcycli\b/i, instead: 'meting', because: ONE_CYCLE },
    { word: /\bcampagnes?\b/i, instead: 'meting', because: ONE_CYCLE },
    { word: /\benquêtes?\b|\bsurveys?\b/i, instead: 'meting of vragenlijst', because: ONE_CYCLE },
    { word: /\binzending/i, instead: 'je antwoorden', because: NOT_A_TEST },
    { word: /\brapport/i, instead: 'uitkomst', because: ONE_CYCLE },
    { word: /\bdimensies?\b|\bfactor/i, instead: 'thema of pijler', because: ONE_CYCLE },
    { word: /\bniveau van volwassenheid\b/i, instead: 'niveau', because: PLAIN },
    { word: /\balles samen\b/i, instead: 'totaalscore', because: ONE_CYCLE },
    { word: /\bonderdruk/i, instead: 'samen getoond met', because: PLAIN },
    { word: /\bverraad|\bverraden\b/i, instead: 'prijsgeven', because: NOT_A_TEST },
    { word: /\bbenchmark/i, instead: 'norm, pool of vergeleken met anderen', because: PLAIN },
    { word: /\bmeene(em|men)\b|\bgaa[nt] \w+ mee\b/i, instead: 'actie', because: ONE_CYCLE },
    { word: /\bnotificatie/i, instead: 'bericht', because: ONE_CYCLE },
    { word: /\bsessies?\b/i, instead: 'teamgesprek', because: ONE_CYCLE },
    { word: /\bsignificant/i, instead: 'meer dan toeval', because: PLAIN },
    {
      word: /\bwaarschijnlijkheid/i,
      instead: 'zekerheid',
      because: 'a level is reached or it is not',
    },
  ],
};
