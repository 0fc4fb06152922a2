import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { Details } from '../../../components/details.tsx';
import { Entries, type Entry } from '../../../components/entries.tsx';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { useTypography } from '../../../components/typography.ts';
import type { Wording } from '../../../words/score-words.ts';
import { habitEntry, stepEntries } from '../model/action-entries.ts';
import { VERDICTS, type Verdict, verdictOn } from '../model/candidates.ts';
import { Pick } from './pick.tsx';
import { type Chosen, usePicks } from './use-picks.ts';

const useStyles = makeStyles({
  verdict: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

interface Props {
  readonly words: Wording;
  readonly cycle: string;
  /** Whose page it is; what it shows may be of a larger group. */
  readonly unit: string;
  readonly group: ReleasedGroup;
  /** Whether the reader may choose what goes along. */
  readonly mayChoose: boolean;
}

/** What to let go of and what to strengthen, from the group's own answers; up to three go along. */
export function ToDo({ words, cycle, unit, group, mayChoose }: Props) {
  const { t } = words;
  const chosen = usePicks({ cycle, unit, mayChange: mayChoose });
  const steps = stepEntries(words, group);
  if (group.details === null && steps.length === 0) return null;
  return (
    <>
      <Section title={t('actions.stepsTitle')}>
        <Paragraph>{t(steps.length === 0 ? 'actions.noSteps' : 'actions.stepsAbout')}</Paragraph>
        <Entries entries={steps} after={pickOf(chosen)} />
      </Section>
      <Habits words={words} group={group} chosen={chosen} />
      <Picked chosen={chosen} words={words} />
    </>
  );
}

function Habits(props: { words: Wording; group: ReleasedGroup; chosen: Chosen }) {
  const { words, group, chosen } = props;
  const text = useTypography();
  const styles = useStyles();
  const habits = group.details?.habits ?? [];
  const of = (verdict: Verdict) => habits.filter((habit) => verdictOn(habit) === verdict);
  return (
    <Section title={words.t('actions.habitsTitle')}>
      <Paragraph>
        {words.t(habits.length === 0 ? 'actions.noHabits' : 'actions.habitsAbout')}
      </Paragraph>
      {VERDICTS.filter((verdict) => of(verdict).length > 0).map((verdict) => {
        const title = words.t(`verdict.${verdict}`);
        const entries = of(verdict).flatMap((habit) => habitEntry(words, group, habit));
        const list = <Entries entries={entries} after={pickOf(chosen)} />;
        if (verdict === 'rare') {
          return (
            <Details key={verdict} summary={title}>
              {list}
            </Details>
          );
        }
        return (
          <div key={verdict} className={styles.verdict}>
            <h3 className={text.heading}>{title}</h3>
            {list}
          </div>
        );
      })}
    </Section>
  );
}

const pickOf = (chosen: Chosen) =>
  function PickOf({ id, title }: Entry) {
    return <Pick id={id} name={title} chosen={chosen} />;
  };

function Picked({ chosen, words }: { readonly chosen: Chosen; readonly words: Wording }) {
  const { t } = words;
  if (chosen.fault !== null) return <FaultNotice fault={chosen.fault} onRetry={chosen.again} />;
  const said = chosen.overtaken ? t('actions.overtaken') : countWords(chosen, words);
  return said === '' ? null : <Notice role="status">{said}</Notice>;
}

function countWords({ items, mayChange, full }: Chosen, { t }: Wording): string {
  if (items.length === 0) return mayChange ? t('actions.choose') : '';
  return t(full ? 'actions.full' : 'actions.taken', { count: items.length });
}
