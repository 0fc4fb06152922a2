import type { Norm, NormDistribution } from '@samenhang/shared/api/norm';
import { normSchema } from '@samenhang/shared/benchmarks/sound-norm';
import { CURRENT_INSTRUMENT_VERSION } from '@samenhang/shared/instruments/vocabulary';
import { perLanguage } from '@samenhang/shared/languages';
import { HOST_TEXTS } from '../host-texts.ts';

const ORGANISATIONS = 54;

/** A norm as HR would import it from a study; every figure in it is invented. */
export const DEMO_NORM: Norm = normSchema.parse({
  id: 'demo-norm',
  title: perLanguage((language) => HOST_TEXTS[language].demo.norm),
  passport: {
    organisations: ORGANISATIONS,
    respondents: 9_640,
    respondentsBound: 'exact',
    period: { from: '2025-01-13', to: '2026-06-26' },
    sector: 'Dienstverlening / services (fictief, synthetic)',
    instrumentVersion: CURRENT_INSTRUMENT_VERSION,
    source: 'Verzonnen voor deze demo. Invented for this demo.',
  },
  scores: {
    overall: deciles(45, 49, 51, 53, 55, 57, 59, 62, 66),
    connect: deciles(54, 58, 61, 63, 65, 67, 69, 72, 76),
    perform: deciles(47, 51, 53, 55, 57, 59, 61, 64, 68),
    develop: deciles(42, 46, 48, 50, 52, 54, 56, 59, 63),
    progress: deciles(33, 37, 40, 42, 44, 46, 49, 52, 56),
    structure: deciles(45, 49, 52, 54, 56, 58, 60, 63, 67),
    culture: deciles(46, 50, 52, 54, 56, 58, 61, 64, 68),
    leadership: deciles(44, 48, 50, 52, 54, 56, 58, 61, 65),
  },
});

function deciles(...points: readonly number[]): NormDistribution {
  return { kind: 'deciles', organisations: ORGANISATIONS, points: [...points] };
}
