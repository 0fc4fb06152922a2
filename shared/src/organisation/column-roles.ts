import type { ColumnRole } from '../api/settings-words.ts';
import { headerKey } from './header-key.ts';

/**
 * What columns are called in English and Dutch, and by Entra's "Download users", Qualtrics, Culture
 * Amp, Glint and Peakon; written as people write them, compared blind to case, accents and marks.
 */
const CALLED: Readonly<Partial<Record<ColumnRole, string>>> = {
  email:
    'email, e-mail, mail, e-mailadres, werkmail, zakelijk e-mailadres, userprincipalname, user principal name, upn, gebruikersnaam, username, work email, email address, inlognaam, login, primary email, medewerker e-mail, medewerker e-mailadres, werknemer e-mail, employee email',
  objectId:
    'objectid, object id, id, entra id, entra object id, aad id, azure ad id, azure ad object id, oid',
  number:
    'employee id, employee number, employee no, employee nr, personeelsnummer, personeelsnr, medewerkernummer, medewerkernr, medewerker id, pers.nr, medewerker personeelsnummer, medewerker nummer, personnel number, staff id, staff number, emp id, emp no, dienstnummer, worker id, unique identifier',
  name: 'name, naam, full name, volledige naam, displayname, display name, weergavenaam, voornaam, roepnaam, tussenvoegsel, achternaam, first name, first, middle name, last name, last, preferred name, givenname, surname, medewerker, employee, medewerker naam, werknemer naam, employee name',
  unit: 'unit, unit name, department, department name, afdeling, afdelingsnaam, team, teamnaam, organisatie-eenheid, organisatorische eenheid, org unit, organisational unit, organizational unit, kostenplaats, cost center, cost centre, business unit, eenheid, onderdeel, organisatieonderdeel, unit path, pad, path',
  unitCode:
    'unit id, unit code, department code, department id, afdelingscode, afdeling code, afdelingsnummer, org unit id, org unit code, teamcode, kostenplaatscode, eenheid code, code eenheid, code',
  parent:
    'parent, parent unit, parent unit id, parent id, parent department, parent code, bovenliggende eenheid, bovenliggende afdeling, hoofdafdeling, valt onder, hoort bij',
  manager:
    'manager, manager email, manager e-mail, manager id, manager number, manager employee id, manager upn, manager user principal name, line manager, supervisor, supervisor id, supervisor email, reports to, leidinggevende, e-mail leidinggevende, leidinggevende e-mail, leidinggevende e-mailadres, leidinggevende nummer, leidinggevende personeelsnummer, teamleider e-mail, supervisor employee id, email leidinggevende, nummer leidinggevende, personeelsnummer leidinggevende, teamleider, rapporteert aan',
  surveyRole:
    'role, rol, survey role, function group, functiegroep, assessment role, rol in de meting, rol in meting',
  language: 'language, taal, preferred language, voorkeurstaal, locale, communication language',
  participates:
    'participates, doet mee, deelname, neemt deel, include, included, active, status, employment status, actief, accountenabled, account enabled, user type',
};

const ROLE_OF = new Map<string, ColumnRole>();
for (const role of Object.keys(CALLED).filter(isCalled)) {
  for (const header of (CALLED[role] ?? '').split(', ')) ROLE_OF.set(headerKey(header), role);
}

function isCalled(role: string): role is ColumnRole {
  return role in CALLED;
}

/**
 * What a column is for by its header alone; `null` for one that is called like nothing we know.
 * @example roleOfHeader('E-mail leidinggevende') → 'manager'
 * @example roleOfHeader('Niveau 2') → 'level'
 */
export function roleOfHeader(header: string): ColumnRole | null {
  const key = headerKey(header);
  if (/^(level|niveau|laag|organisatielaag|hierarchy|hierarchylevel)\d{1,2}$/.test(key))
    return 'level';
  if (/^manager(id|email)?\d{1,2}$/.test(key)) return 'manager';
  return ROLE_OF.get(key) ?? null;
}
