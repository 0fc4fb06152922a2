/** The version of the question bank that a new cycle takes unless HR chooses another. */
export const CURRENT_INSTRUMENT_VERSION = '1.0.0';
/** The four questions an organisation is asked about, in the order they are always shown. */
export const THEMES = ['connect', 'perform', 'develop', 'progress'] as const;
/** What has to fit together for a theme to work. */
export const PILLARS = ['structure', 'culture', 'leadership'] as const;
/** Levels of maturity, adapted from Josh Bersin, "The Healthy Organization" (2021). */
export const LEVELS = [1, 2, 3, 4] as const;

export type Theme = (typeof THEMES)[number];
export type Pillar = (typeof PILLARS)[number];
export type Level = (typeof LEVELS)[number];
