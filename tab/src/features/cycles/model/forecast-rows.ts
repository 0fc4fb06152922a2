import type { Forecast } from '@samenhang/shared/api/forecast-view';

type Item = Forecast['items'][number];

/** How many units would have a result of their own, and how many of those without exact scores. */
export function ownResults(items: readonly Item[]) {
  const withoutScores = items.filter(({ kind }) => kind === 'interval').length;
  return {
    own: items.filter(({ kind }) => kind === 'exact').length + withoutScores,
    withoutScores,
  };
}

/** A unit, with how it would be shown for each share in turn. */
interface ForecastRow extends Omit<Item, 'kind' | 'parent'> {
  readonly kinds: readonly Item['kind'][];
}

/** The units as the first forecast has them. */
export function forecastRows(forecasts: readonly Forecast[]): ForecastRow[] {
  const byUnit = forecasts.map(({ items }) => new Map(items.map((item) => [item.unit, item.kind])));
  return (forecasts[0]?.items ?? []).map(({ unit, name, people }) => ({
    ...{ unit, name, people },
    kinds: byUnit.map((kinds) => kinds.get(unit) ?? 'private'),
  }));
}
