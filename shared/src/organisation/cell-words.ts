import { isSurveyRole, type SurveyRole } from '../access/survey-role.ts';
import { findLanguage, type Language } from '../languages.ts';
import { headerKey } from './header-key.ts';

const ROLE_WORDS: Readonly<Record<SurveyRole, string>> = {
  staff:
    'staff employee employees medewerker medewerkers werknemer member teammember teamlid individualcontributor collega',
  manager:
    'manager managers leidinggevende leidinggevenden teamleider teamlead teamleader teammanager supervisor lead linemanager afdelingshoofd afdelingsmanager chef',
  hr: 'hr hrm humanresources personeelszaken po people hradviseur',
  board:
    'board directie bestuur mt managementteam executive executives raadvanbestuur rvb directeur bestuurder boardmember directielid',
};

const LANGUAGE_WORDS: Readonly<Partial<Record<Language, string>>> = {
  en: 'english engels eng',
  nl: 'dutch nederlands ned nld dut vlaams flemish',
};

const YES = 'yes y ja j true waar 1 x active actief indienst enabled included member';
const NO = 'no n nee false onwaar 0 inactive inactief uitdienst disabled excluded terminated guest';

const has = (words: string | undefined, word: string) => words?.split(' ').includes(word) === true;

/**
 * The survey role that a cell names, in either language.
 * @example surveyRoleOfCell('Leidinggevende') → 'manager'
 */
export function surveyRoleOfCell(cell: string): SurveyRole | null {
  const word = headerKey(cell);
  for (const [role, words] of Object.entries(ROLE_WORDS)) {
    if (isSurveyRole(role) && has(words, word)) return role;
  }
  return null;
}

/**
 * The language that a cell names by its tag or a word for it.
 * @example languageOfCell('nl-BE') → 'nl'
 * @example languageOfCell('Engels') → 'en'
 */
export function languageOfCell(cell: string): Language | null {
  const word = headerKey(cell);
  for (const [tag, words] of Object.entries(LANGUAGE_WORDS)) {
    if (has(words, word)) return findLanguage(tag) ?? null;
  }
  return findLanguage(cell.trim()) ?? null;
}

/**
 * Yes or no as people and programs write it.
 * @example yesOrNo('Nee') → false
 */
export function yesOrNo(cell: string): boolean | null {
  const word = headerKey(cell);
  if (has(YES, word)) return true;
  return has(NO, word) ? false : null;
}
