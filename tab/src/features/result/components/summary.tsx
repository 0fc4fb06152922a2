import type { OwnResultView } from '@samenhang/shared/api/own-result';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useText } from '../../../lib/text.ts';
import { profileOf } from '../profile.ts';

interface Props {
  readonly instrument: Instrument;
  readonly result: OwnResultView;
}

/** What the numbers say, before the numbers. */
export function Summary({ instrument, result }: Props) {
  const { t, format } = useText();
  const { value } = result.overall;
  return (
    <>
      <Paragraph>
        {value === null
          ? t('result.overallMissing')
          : t('result.overall', { score: format.number(value) })}
      </Paragraph>
      <Paragraph>{useThemes(instrument, result)}</Paragraph>
    </>
  );
}

function useThemes(instrument: Instrument, result: OwnResultView): string {
  const { t, language, format } = useText();
  const profile = profileOf(result.themes);
  const names = (ids: readonly string[]) =>
    format.list(
      instrument.themes.filter(({ id }) => ids.includes(id)).map(({ name }) => name[language]),
    );
  switch (profile.kind) {
    case 'unknown':
      return t('result.themesMissing');
    case 'even':
      return t('result.themesEven');
    case 'uneven':
      return t('result.themesUneven', {
        highest: names(profile.highest),
        lowest: names(profile.lowest),
      });
  }
}
