import type { Forecast } from '@samenhang/shared/api/forecast-view';
import { useCallback } from 'react';
import { Details } from '../../../components/details.tsx';
import { Loaded } from '../../../components/loaded.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { PlainTable } from '../../../components/plain-table.tsx';
import { Points, Section } from '../../../components/section.tsx';
import { useBackend } from '../../../lib/backend.ts';
import { useText } from '../../../lib/text.ts';
import { useLoad } from '../../../lib/use-load.ts';
import { readForecasts } from '../api/planning.ts';
import { forecastRows, ownResults } from '../model/forecast-rows.ts';

/** What would be published of a planned round, for several shares of people who answer. */
export function ForecastSection({ cycle }: { readonly cycle: string }) {
  const { t } = useText();
  const backend = useBackend();
  const { state, again } = useLoad(
    useCallback(() => readForecasts(backend, cycle), [backend, cycle]),
  );
  const refused = state.status === 'failed' && state.fault.kind === 'problem' && state.fault.fields;
  return (
    <Section title={t('forecast.title')}>
      <Paragraph quiet>{t('forecast.about')}</Paragraph>
      {refused ? (
        <Paragraph>{t('forecast.none')}</Paragraph>
      ) : (
        <Loaded state={state} onRetry={again}>
          {(forecasts) => <Foretold forecasts={forecasts} />}
        </Loaded>
      )}
    </Section>
  );
}

function Foretold({ forecasts }: { readonly forecasts: readonly Forecast[] }) {
  const words = useText();
  const { t, format } = words;
  const rows = forecastRows(forecasts);
  const shares = forecasts.map(({ answered }) => t('forecast.share', { share: answered }));
  return (
    <>
      <Points points={forecasts.map((forecast) => foretoldIn(words, forecast))} />
      <Details summary={t('forecast.perUnit')}>
        {() => (
          <>
            <PlainTable
              name={t('forecast.perUnit')}
              heads={[t('forecast.unit'), t('forecast.people'), ...shares]}
              rows={rows.map(({ unit, name, people, kinds }) => ({
                key: unit,
                cells: [
                  name,
                  format.number(people),
                  ...kinds.map((kind) => t(`forecastKind.${kind}`)),
                ],
              }))}
            />
            {rows.some(({ kinds }) => kinds.includes('interval')) ? (
              <Paragraph quiet>
                {t('forecast.interval', { kind: t('forecastKind.interval') })}
              </Paragraph>
            ) : null}
          </>
        )}
      </Details>
    </>
  );
}

function foretoldIn({ t, format }: ReturnType<typeof useText>, { answered, items }: Forecast) {
  const { own, withoutScores } = ownResults(items);
  const units = format.number(items.length);
  const said = t('forecast.own', { share: answered, units, count: own });
  return withoutScores === 0 ? said : t('forecast.without', { said, count: withoutScores });
}
