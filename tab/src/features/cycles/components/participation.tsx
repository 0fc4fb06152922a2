import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ParticipationView } from '@samenhang/shared/api/participation';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { useTypography } from '../../../components/typography.ts';
import { Words } from '../../../components/words.tsx';
import { useText } from '../../../lib/text.ts';
import { shareOf } from '../model/share.ts';
import { ParticipationBar } from './participation-bar.tsx';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', inlineSize: '100%' },
  cell: {
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    paddingBlock: tokens.spacingVerticalS,
    paddingInlineEnd: tokens.spacingHorizontalM,
    borderBlockEndWidth: '1px',
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorNeutralStroke2,
  },
});

interface Props extends ParticipationView {
  /** Whether it is still counted, each night. */
  readonly isOpen: boolean;
}

/** How many have answered, as far as that may be told while the cycle is open; after that as it was then. */
export function Participation({ items, isOpen }: Props) {
  const { t, format } = useText();
  const [first] = items;
  return (
    <Section title={t('participation.title')}>
      {first === undefined ? (
        <Paragraph>{t(isOpen ? 'participation.none' : 'participation.noneOver')}</Paragraph>
      ) : (
        <>
          <Paragraph>{t('participation.asOf', { when: format.dayAndTime(first.at) })}</Paragraph>
          <ParticipationTable items={items} />
          <Paragraph>{t('participation.mark')}</Paragraph>
        </>
      )}
      {isOpen ? <Paragraph quiet>{t('participation.why')}</Paragraph> : null}
      {isOpen || first === undefined ? null : (
        <Paragraph quiet>{t('participation.over')}</Paragraph>
      )}
    </Section>
  );
}

function ParticipationTable({ items }: ParticipationView) {
  const styles = useStyles();
  const text = useTypography();
  const { t, format } = useText();
  const cell = mergeClasses(text.body, text.numbers, styles.cell);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {(['unit', 'answered'] as const).map((column) => (
            <th key={column} scope="col" className={mergeClasses(cell, text.strong)}>
              {t(`participation.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {largestFirst(items).map(({ unit, answered, invited }) => (
          <tr key={unit.id}>
            <th scope="row" className={cell}>
              {unit.name}
            </th>
            <td className={cell}>
              <Words>
                {t('participation.of', {
                  answered: format.number(answered),
                  invited: format.number(invited),
                  share: format.number(shareOf({ answered, invited })),
                })}
              </Words>
              <ParticipationBar
                name={t('participation.barOf', { unit: unit.name })}
                answered={answered}
                invited={invited}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const largestFirst = (items: ParticipationView['items']) =>
  items.toSorted((a, b) => b.invited - a.invited);
