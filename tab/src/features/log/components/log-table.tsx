import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTypography } from '../../../components/typography.ts';
import { useText } from '../../../lib/text.ts';
import type { Log, LogEntry } from '../api/log.ts';
import { aboutWords, whoWords } from '../model/log-words.ts';

const useStyles = makeStyles({
  table: {
    inlineSize: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    '@media (max-width: 480px)': {
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
    },
  },
  cell: {
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: '0 8px',
    textAlign: 'start',
    verticalAlign: 'top',
    // An id has no place to break.
    overflowWrap: 'break-word',
    borderBlockEndWidth: '1px',
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorNeutralStroke2,
  },
  when: { inlineSize: '27%' },
  who: { inlineSize: '23%' },
  what: {},
  line: { margin: 0 },
});

interface Props {
  readonly log: Pick<Log, 'you' | 'cycles'>;
  readonly entries: readonly LogEntry[];
}

/** One line per act: when, who, and what was done to what. */
export function LogTable({ log, entries }: Props) {
  const styles = useStyles();
  const text = useTypography();
  const words = useText();
  const { t, format } = words;
  const known = { words, ...log };
  return (
    <table className={mergeClasses(styles.table, text.numbers)}>
      <thead>
        <tr>
          {(['when', 'who', 'what'] as const).map((head) => (
            <th key={head} scope="col" className={mergeClasses(styles.cell, styles[head])}>
              {t(`log.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td className={styles.cell}>{format.dayAndTime(entry.at)}</td>
            <td className={styles.cell}>{whoWords(entry, known)}</td>
            <td className={styles.cell}>
              <p className={styles.line}>{t(`logAction.${entry.action}`)}</p>
              <p className={mergeClasses(styles.line, text.quiet)}>{aboutWords(entry, known)}</p>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
