import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { STICKY_BAR } from '../../../components/sticky-bar.ts';
import { useTypography } from '../../../components/typography.ts';
import { Words } from '../../../components/words.tsx';
import type { Wording } from '../../../words/score-words.ts';
import { chosenTitles } from '../model/action-entries.ts';
import type { Chosen } from './use-picks.ts';

const useStyles = makeStyles({
  tray: { ...STICKY_BAR, rowGap: tokens.spacingVerticalXS },
  list: { margin: 0, paddingInlineStart: '20px' },
  // No gap for what is not said.
  status: { ':empty': { marginBlockStart: `calc(-1 * ${tokens.spacingVerticalXS})` } },
  remove: { '@media print': { display: 'none' } },
});

interface Props {
  readonly words: Wording;
  /** Of the unit. */
  readonly name: string;
  readonly chosen: Chosen;
}

/** What was chosen so far, of how many; for anyone who may not choose, what was. */
export function Tray({ words, name, chosen }: Props) {
  const styles = useStyles();
  const text = useTypography();
  const { t } = words;
  const { items, mayChange, fault, overtaken } = chosen;
  const picks = chosenTitles(words, items);
  const title = mayChange
    ? t('actions.tray', { chosen: picks.length })
    : t(picks.length === 0 ? 'actions.noneChosen' : 'actions.takes', {
        unit: name,
        count: picks.length,
      });
  return (
    <section className={styles.tray} aria-label={t('actions.trayName')}>
      <h2 className={mergeClasses(text.body, text.strong)}>{title}</h2>
      {picks.length === 0 ? null : (
        <ul className={styles.list}>
          {picks.map((pick) => (
            <li key={pick.id} className={text.body}>
              <Words>{pick.title}</Words>
              {mayChange ? (
                <Button
                  className={styles.remove}
                  appearance="transparent"
                  size="small"
                  icon={<DismissRegular />}
                  disabledFocusable={chosen.saving}
                  aria-label={t('actions.remove', { name: pick.title })}
                  onClick={() => chosen.toggle(pick.id)}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      <div role="status" className={styles.status}>
        {overtaken ? <Paragraph>{t('actions.overtaken')}</Paragraph> : null}
        {mayChange && chosen.full ? (
          <Paragraph quiet>{t('actions.full', { count: items.length })}</Paragraph>
        ) : null}
      </div>
      {fault === null ? null : <FaultNotice fault={fault} onRetry={chosen.again} />}
    </section>
  );
}
