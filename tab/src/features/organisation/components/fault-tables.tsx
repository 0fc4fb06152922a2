import { makeStyles } from '@fluentui/react-components';
import type { Severity } from '@samenhang/shared/organisation/reading-faults';
import { More } from '../../../components/more.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { PlainTable } from '../../../components/plain-table.tsx';
import { useText } from '../../../lib/text.ts';
import { faultCells } from '../model/fault-words.ts';
import type { CheckSummary } from '../worker/desk-messages.ts';

const useStyles = makeStyles({
  // Words of ours stay whole, as only what stands in a file may be without any blank.
  words: { overflowWrap: 'normal' },
  value: { display: 'block', minInlineSize: '160px' },
});

interface Props {
  readonly checked: CheckSummary;
}

/** Each kind once, with how often it is there and how it is mended. */
export function FaultKinds({ checked }: Props) {
  const { t } = useText();
  return (
    <>
      <Kinds checked={checked} severity="error" title={t('peopleCheck.mustFix')} />
      <Kinds checked={checked} severity="warning" title={t('peopleCheck.goodToKnow')} />
    </>
  );
}

interface KindsProps extends Props {
  readonly severity: Severity;
  readonly title: string;
}

function Kinds({ checked, severity, title }: KindsProps) {
  const { t, format } = useText();
  const counts = checked.counts.filter((kind) => kind.severity === severity);
  if (counts.length === 0) return null;
  return (
    <PlainTable
      name={title}
      heads={[title, t('peopleCheck.count'), t('peopleCheck.mend')]}
      rows={counts.map(({ code, count }) => ({
        key: code,
        cells: [
          t(`readingFault.${code}.what`),
          format.number(count),
          t(`readingFault.${code}.mend`),
        ],
      }))}
    />
  );
}

/** Where what stands in the file is among the cells of a fault. */
const VALUE = 2;

/** The first of them by line. */
export function FaultLines({ checked }: Props) {
  const { t } = useText();
  const styles = useStyles();
  const { first, rows, errors, warnings } = checked;
  const heads = [
    t('peopleCheck.line'),
    t('peopleCheck.kind'),
    t('peopleCheck.value'),
    t('peopleCheck.mend'),
  ];
  return (
    <More summary={t('peopleCheck.lines')}>
      {first.length === errors + warnings ? null : (
        <Paragraph quiet>{t('peopleCheck.firstLines', { count: first.length })}</Paragraph>
      )}
      <PlainTable
        name={t('peopleCheck.lines')}
        heads={heads}
        rows={first.map((fault, place) => ({
          key: String(place),
          cells: faultCells(fault, rows, t).map((cell, at) => (
            <bdi key={heads[at]} className={at === VALUE ? styles.value : styles.words}>
              {cell}
            </bdi>
          )),
        }))}
      />
    </More>
  );
}
