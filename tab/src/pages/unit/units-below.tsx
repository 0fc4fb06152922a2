import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import { Section } from '../../components/section.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { besideTiles, TILES } from '../../features/unit-result/model/tile-words.ts';
import { readUnits } from '../../features/units/api/units.ts';
import { isOwn } from '../../features/units/model/tree-lines.ts';
import { useBackend } from '../../lib/backend.ts';
import { useLoad } from '../../lib/use-load.ts';
import type { Wording } from '../../words/score-words.ts';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: {
    inlineSize: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: 'tabular-nums',
  },
  cell: {
    textAlign: 'start',
    paddingBlock: '6px',
    paddingInlineEnd: '12px',
    borderBlockEndWidth: '1px',
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorNeutralStroke2,
    fontWeight: tokens.fontWeightRegular,
  },
});

interface Props {
  readonly words: Wording;
  readonly cycle: string;
  readonly unit: string;
}

/** More are found sooner in the list of all units. */
const MOST = 12;

/** Of the whole organisation: its departments with the same three numbers; nothing of any other unit. */
export default function UnitsBelow({ words, cycle, unit }: Props) {
  const styles = useStyles();
  const backend = useBackend();
  const { t } = words;
  const { state } = useLoad(useCallback(() => readUnits(backend, cycle), [backend, cycle]));
  // The page says the same of the unit without them.
  const items = state.status === 'ready' ? state.body.items : [];
  const isWhole = items.some(({ id, parent }) => id === unit && parent === null);
  const below = items.filter(({ parent }) => parent === unit);
  if (!(isWhole && below.some(isOwn))) return null;
  return (
    <Section title={t('below.title')}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              {[t('below.unit'), ...TILES.map((name) => t(`tile.${name}`))].map((head) => (
                <th key={head} scope="col" className={styles.cell}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {below.slice(0, MOST).map((one) => {
              const told = besideTiles(words, one.glance);
              return (
                <tr key={one.id}>
                  <th scope="row" className={styles.cell}>
                    <TextLink to={{ page: 'unit', cycle, unit: one.id }}>{one.name}</TextLink>
                  </th>
                  {isOwn(one) ? (
                    TILES.map((name) => (
                      <td key={name} className={styles.cell}>
                        {told[name]}
                      </td>
                    ))
                  ) : (
                    <td colSpan={TILES.length} className={styles.cell}>
                      {t('units.notOwn')}
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {below.length > MOST ? (
        <TextLink to={{ page: 'units', cycle }}>{t('below.all', { count: below.length })}</TextLink>
      ) : null}
    </Section>
  );
}
