import type { OwnResultView } from '@samenhang/shared/api/own-result';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useText } from '../../../lib/text.ts';
import { type Profile, profileOf } from '../model/profile.ts';
import { rangeOf } from '../model/range.ts';

interface Props {
  readonly instrument: Instrument;
  readonly result: OwnResultView;
}

/** What the numbers say, before the numbers. */
export function Summary({ instrument, result }: Props) {
  const { t, language, format } = useText();
  const margins = result.margins ?? {};
  const named = ({ kind, ...ends }: Profile, all: Instrument['themes'] | Instrument['pillars']) => {
    const names = (ids: readonly string[]) =>
      format.list(all.filter(({ id }) => ids.includes(id)).map(({ name }) => name[language]));
    return { kind, highest: names(ends.highest), lowest: names(ends.lowest) };
  };
  const themes = named(profileOf(result.themes, margins), instrument.themes);
  const pillars = named(profileOf(result.pillars, margins), instrument.pillars);
  return (
    <>
      <Paragraph>{useOverall(result)}</Paragraph>
      <Paragraph>{t(`themes.${themes.kind}`, themes)}</Paragraph>
      <Paragraph>{t(`pillars.${pillars.kind}`, pillars)}</Paragraph>
    </>
  );
}

function useOverall({ overall: { value }, margins }: OwnResultView): string {
  const { t, format } = useText();
  if (value === null) return t('result.overallMissing');
  const score = format.number(value);
  const margin = margins?.overall;
  if (margin === undefined) return t('result.overall', { score });
  const { low, high } = rangeOf(value, margin);
  return t('result.overallBetween', {
    score,
    low: format.number(low),
    high: format.number(high),
  });
}
