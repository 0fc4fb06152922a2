import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Headline } from '@samenhang/shared/api/unit-result';
import { NameLink } from '../../../components/route-link.tsx';
import type { Route } from '../../../lib/routes.ts';
import type { Wording } from '../../../words/score-words.ts';
import { besideTiles } from '../model/beside-tile-words.ts';
import { TILES } from '../model/tile-words.ts';

const useStyles = makeStyles({
  // A table that is wider than its page is moved by itself; its links bring it along.
  scroll: { overflowX: 'auto', '@media print': { overflowX: 'visible' } },
  table: {
    inlineSize: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: 'tabular-nums',
  },
  cell: {
    textAlign: 'start',
    verticalAlign: 'top',
    paddingBlock: '6px',
    paddingInlineEnd: '12px',
    borderBlockEndWidth: '1px',
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorNeutralStroke2,
    fontWeight: tokens.fontWeightRegular,
  },
  // A long name breaks rather than pushes the numbers out; a short one never does.
  name: { overflowWrap: 'anywhere', minInlineSize: '112px' },
});

/** A unit with the three numbers that are never told apart. */
interface UnitInTable {
  readonly key: string;
  readonly name: string;
  readonly to: Route;
  /** Why one of the numbers is not told; empty where nobody knows. */
  readonly whyNot: (tile: (typeof TILES)[number]) => string;
  /** A word instead, of a unit that has no result of its own. */
  readonly facts: Pick<Headline, (typeof TILES)[number]> | string;
}

interface Props {
  readonly words: Wording;
  readonly name: string;
  readonly units: readonly UnitInTable[];
}

/** Units under each other: coherence, level and overall score of each, and the way to its result. */
export function UnitTable({ words, name, units }: Props) {
  const styles = useStyles();
  const { t } = words;
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={name}>
        <thead>
          <tr>
            {[t('below.unit'), ...TILES.map((tile) => t(`tile.${tile}`))].map((head) => (
              <th key={head} scope="col" className={styles.cell}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <UnitRow key={unit.key} words={words} unit={unit} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends Pick<Props, 'words'> {
  readonly unit: UnitInTable;
}

function UnitRow({ words, unit: { name, to, facts, whyNot } }: RowProps) {
  const styles = useStyles();
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
        <NameLink to={to}>{name}</NameLink>
      </th>
      {typeof facts === 'string' ? (
        <td colSpan={TILES.length} className={styles.cell}>
          {facts}
        </td>
      ) : (
        TILES.map((tile) => (
          <td key={tile} className={styles.cell}>
            {besideTiles(words, facts)[tile] || whyNot(tile) || words.t('unit.notTold')}
          </td>
        ))
      )}
    </tr>
  );
}
