import type { OwnResultView } from '@samenhang/shared/api/own-result';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useText } from '../../../lib/text.ts';
import { leanOf } from '../model/lean.ts';
import { type Profile, profileOf } from '../model/profile.ts';
import { rangeOf } from '../model/range.ts';
import { TooLittle } from './too-little.tsx';

interface Props {
  readonly cycle: string;
  readonly instrument: Instrument;
  readonly result: OwnResultView;
}

/** What the numbers say, before the numbers. */
export function Summary(props: Props) {
  const { instrument, result } = props;
  const { t, language, format } = useText();
  const overall = useOverall(result);
  if (overall === null) return <TooLittle {...props} />;
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
      <Paragraph>{overall}</Paragraph>
      <Paragraph>{t(`themes.${themes.kind}`, themes)}</Paragraph>
      <Paragraph>{t(`pillars.${pillars.kind}`, pillars)}</Paragraph>
    </>
  );
}

/** `null` where too little was answered. */
function useOverall({ overall: { value }, margins }: OwnResultView): string | null {
  const { t, format } = useText();
  if (value === null) return null;
  const margin = margins?.overall;
  const said = { lean: t(`lean.${leanOf(value, margin)}`), score: format.number(value) };
  if (margin === undefined) return t('lean.overall', said);
  const { low, high } = rangeOf(value, margin);
  return t('lean.overallBetween', { ...said, low: format.number(low), high: format.number(high) });
}
