import { headerKey } from './header-key.ts';

/** What a file may hold that this product must not: named to whoever brings it, and not read. */
export const FORBIDDEN_KINDS = [
  'citizenNumber',
  'birthDate',
  'gender',
  'nationality',
  'salary',
  'absence',
] as const;
export type ForbiddenKind = (typeof FORBIDDEN_KINDS)[number];

const HEADERS: Readonly<Record<ForbiddenKind, RegExp>> = {
  citizenNumber:
    /^bsn|bsn$|burgerservice|citizen(service)?(number|nr|no|id)$|^sofi(nummer|nr)?$|socialsecurity|^ssn|nationalinsurance|^ni(number|no)$|nationalid|rijksregister|^insz|^tax(id|number)|passport|paspoort/,
  birthDate:
    /birth(date|day|year)|dateofbirth|^dob$|geboorte(datum|jaar|dag)|^geb(dat|datum)|^age$|^leeftijd/,
  gender: /^gender|^geslacht|^sex$|^sekse|^mv$/,
  nationality:
    /nationalit|^citizenship|ofbirth$|geboorte(land|plaats)|ethnic|etnic|^afkomst|^religi/,
  salary:
    /salar(y|is)|^(bruto|netto|uur)?loon|^wages?$|^(base)?pay$|compensation|inkomen|^bonus|iban|bankaccount|bankrekening/,
  absence: /sick(leave|days|ness)|absence|absentee|verzuim|^ziek|ziekmelding/,
};

/**
 * What must not be read, by the header of its column.
 * @example forbiddenKind('Datum/geboortedatum') → 'birthDate'
 * @example forbiddenKind('Stage') → null
 */
export function forbiddenKind(header: string): ForbiddenKind | null {
  const key = headerKey(header);
  return FORBIDDEN_KINDS.find((kind) => HEADERS[kind].test(key)) ?? null;
}
