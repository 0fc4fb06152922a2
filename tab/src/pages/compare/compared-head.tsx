import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useOnScreen } from '../../components/on-screen.ts';
import { NameLink } from '../../components/route-link.tsx';
import { useText } from '../../lib/text.ts';
import type { ComparedColumn } from './compared-columns.ts';

const useStyles = makeStyles({
  unit: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  remove: { minInlineSize: '32px', flexShrink: 0 },
  note: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly cycle: string;
  readonly column: ComparedColumn;
  /** Without it nothing can be taken out: two have to remain. */
  readonly onRemove: ((unit: string) => void) | null;
}

/** The units that a column stands for, each a way to its result, and whose numbers it has. */
export function ComparedHead({ cycle, column: { units, whose, note }, onRemove }: Props) {
  const styles = useStyles();
  const onScreen = useOnScreen();
  const { t } = useText();
  const isOwn = units.every(({ name }) => name === whose);
  return (
    <>
      {units.map(({ unit, name }) => (
        <div key={unit} className={styles.unit}>
          <span data-drawn="">
            <NameLink to={{ page: 'unit', cycle, unit }}>{name}</NameLink>
          </span>
          {onRemove === null ? null : (
            <span className={onScreen.only}>
              <Button
                appearance="subtle"
                className={styles.remove}
                icon={<DismissRegular />}
                aria-label={t('compare.remove', { unit: name })}
                onClick={() => onRemove(unit)}
              />
            </span>
          )}
        </div>
      ))}
      {isOwn ? null : (
        <span data-drawn="" className={styles.note}>
          {t('compare.numbersOf', { of: whose })}
        </span>
      )}
      {note === '' ? null : (
        <span data-drawn="" className={styles.note}>
          {note}
        </span>
      )}
    </>
  );
}
