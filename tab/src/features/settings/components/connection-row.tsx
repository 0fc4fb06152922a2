import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Checks } from '@samenhang/shared/api/settings';
import type { Check } from '@samenhang/shared/api/settings-words';
import { ActionButton } from '../../../components/buttons.tsx';
import { useTypography } from '../../../components/typography.ts';
import { useText } from '../../../lib/text.ts';
import { stateOfCheck } from '../model/first-step-states.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    paddingBlockEnd: tokens.spacingVerticalM,
    borderBlockEndWidth: '1px',
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorNeutralStroke2,
  },
  words: { flexGrow: 1, flexBasis: '220px', minInlineSize: 0 },
});

interface Props {
  readonly check: Check;
  readonly checks: Checks;
  readonly busy: boolean;
  readonly onTry: () => void;
}

/** One connection: what it did when it was tried, what does not work without it, and trying it. */
export function ConnectionRow({ check, checks, busy, onTry }: Props) {
  const { t, format } = useText();
  const styles = useStyles();
  const text = useTypography();
  const state = stateOfCheck(checks, check);
  const at = checks.items.find((item) => item.check === check)?.at;
  const name = t(`connectionName.${check}`);
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <p className={mergeClasses(text.body, text.strong)}>{name}</p>
        <p role="status" className={text.body}>
          {at === undefined
            ? t(`connectionState.${state}`)
            : t('connection.triedAt', {
                state: t(`connectionState.${state}`),
                when: format.dayAndTime(at),
              })}
        </p>
        <p className={mergeClasses(text.body, text.quiet)}>{t(`connectionWithout.${check}`)}</p>
      </div>
      {state === 'absent' ? null : (
        <ActionButton busy={busy} name={t('connection.tryOne', { name })} onClick={onTry}>
          {t('connection.try')}
        </ActionButton>
      )}
    </div>
  );
}
