import type { Segment } from '../api/segments.ts';

export const SEGMENT_NAMES: Readonly<
  Record<Segment, { readonly en: string; readonly nl: string }>
> = {
  agriculture: { en: 'Agriculture and fisheries', nl: 'Landbouw en visserij' },
  industry: { en: 'Mining and manufacturing', nl: 'Delfstoffen en industrie' },
  'energy-and-water': { en: 'Energy, water and waste', nl: 'Energie, water en afval' },
  construction: { en: 'Construction', nl: 'Bouw' },
  trade: { en: 'Trade', nl: 'Handel' },
  transport: { en: 'Transport and storage', nl: 'Vervoer en opslag' },
  hospitality: { en: 'Hospitality', nl: 'Horeca' },
  'information-and-communication': {
    en: 'Information and communication',
    nl: 'Informatie en communicatie',
  },
  finance: { en: 'Finance and insurance', nl: 'Financiële dienstverlening' },
  'real-estate': { en: 'Real estate', nl: 'Vastgoed' },
  'professional-services': { en: 'Professional services', nl: 'Zakelijke dienstverlening' },
  'business-support': { en: 'Business support', nl: 'Facilitaire diensten en uitzendwerk' },
  government: { en: 'Government', nl: 'Overheid' },
  education: { en: 'Education', nl: 'Onderwijs' },
  healthcare: { en: 'Health and social care', nl: 'Zorg en welzijn' },
  'culture-and-recreation': {
    en: 'Culture, sport and recreation',
    nl: 'Cultuur, sport en recreatie',
  },
  'other-services': { en: 'Other services', nl: 'Overige dienstverlening' },
  demonstration: { en: 'Invented answers', nl: 'Verzonnen antwoorden' },
};

/** What a release of the pool names as its source; who reads it does so in their own language. */
export const POOL_SOURCE = 'Samenhang: pool of organisations';
