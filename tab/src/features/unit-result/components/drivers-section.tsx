import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { ScoreStrips } from '../../../charts/score-strips.tsx';
import { Beside } from '../../../components/beside.tsx';
import { Details } from '../../../components/details.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Points, Section } from '../../../components/section.tsx';
import { useTypography } from '../../../components/typography.ts';
import type { Wording } from '../../../words/score-words.ts';
import { BANDS, type Band, cellsByBand, leverSentence, topDrivers } from '../model/driver-words.ts';
import { scoreNumbers, stripRows } from './score-rows.ts';

interface Props {
  readonly words: Wording;
  readonly group: ReleasedGroup;
}

/** What goes with recommending the organisation, and where there is room: never a cause. */
export function DriversSection({ words, group }: Props) {
  const { t, language, instrument } = words;
  const drivers = group.details?.drivers ?? null;
  const outcome = instrument.outcomes[0]?.text[language] ?? '';
  if (drivers === null) {
    return (
      <Section title={t('drivers.title')}>
        <Paragraph>{t('drivers.none')}</Paragraph>
      </Section>
    );
  }
  const cells = cellsByBand(group);
  return (
    <Section title={t('drivers.title')}>
      <Paragraph wide>{leverSentence(words, group)}</Paragraph>
      <Beside words={<Points points={topDrivers(words, group)} />}>
        <Paragraph quiet>{t('drivers.notCause')}</Paragraph>
        {drivers.from === 'organisation' ? (
          <Paragraph quiet>{t('drivers.fromAbove')}</Paragraph>
        ) : null}
      </Beside>
      <Details summary={t('drivers.all')}>
        {() => (
          <>
            <Paragraph quiet>{t('drivers.about', { outcome })}</Paragraph>
            {BANDS.filter((band) => (cells.get(band) ?? []).length > 0).map((band) => (
              <InBand key={band} {...{ words, group, band }} />
            ))}
          </>
        )}
      </Details>
    </Section>
  );
}

function InBand({ words, group, band }: Props & { readonly band: Band }) {
  const text = useTypography();
  const cells = cellsByBand(group).get(band) ?? [];
  const title = words.t(`driverBand.${band}`);
  const rows = stripRows(words, group, cells);
  return (
    <Beside words={<h3 className={text.heading}>{title}</h3>}>
      <ScoreStrips
        name={title}
        description={rows.map(({ label, value }) => `${label}: ${value}.`).join(' ')}
        rows={rows}
        numbers={scoreNumbers(words, group, cells, title)}
      />
    </Beside>
  );
}
