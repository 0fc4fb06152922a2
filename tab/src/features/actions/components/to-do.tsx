import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { ReactNode } from 'react';
import { Entries, type Entry } from '../../../components/entries.tsx';
import { More } from '../../../components/more.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import type { Wording } from '../../../words/score-words.ts';
import { habitEntry, stepEntries } from '../model/action-entries.ts';
import { type Verdict, verdictOn } from '../model/candidates.ts';
import { Pick } from './pick.tsx';
import { Tray } from './tray.tsx';
import { type Chosen, usePicks } from './use-picks.ts';

interface Props {
  readonly words: Wording;
  readonly cycle: string;
  /** Whose page it is; what it shows may be of a larger group. */
  readonly unit: string;
  readonly name: string;
  readonly group: ReleasedGroup;
  /** Whether the reader may choose what goes along. */
  readonly mayChoose: boolean;
  /** What helps to choose. */
  readonly children: ReactNode;
}

/** As many as anyone chooses from at once. */
const AT_ONCE = 3;

interface HabitsProps extends Pick<Props, 'words' | 'group'> {
  readonly chosen: Chosen;
}

/** What was chosen, and what to choose from: to strengthen and to let go of, from the group's own answers. */
export function ToDo({ words, cycle, unit, name, group, mayChoose, children }: Props) {
  const { t } = words;
  const chosen = usePicks({ cycle, unit, mayChange: mayChoose });
  const steps = stepEntries(words, group);
  if (group.details === null && steps.length === 0) return null;
  const about = mayChoose ? 'actions.stepsAbout' : 'actions.stepsRead';
  return (
    <>
      <Tray words={words} name={name} chosen={chosen} />
      {children}
      <Section title={t('actions.stepsTitle')}>
        <Paragraph wide>
          <span>{t(steps.length === 0 ? 'actions.noSteps' : about)}</span>
          {steps.some(({ tag }) => tag !== undefined) ? (
            <>
              <span> </span>
              <span>{t('actions.worksCouncil')}</span>
            </>
          ) : null}
        </Paragraph>
        <FirstOf words={words} entries={steps} chosen={chosen} />
      </Section>
      <Habits words={words} group={group} chosen={chosen} />
    </>
  );
}

function Habits({ words, group, chosen }: HabitsProps) {
  const { t } = words;
  const habits = group.details?.habits ?? [];
  const entriesOf = (verdict: Verdict) =>
    habits
      .filter((habit) => verdictOn(habit) === verdict)
      .flatMap((habit) => habitEntry(words, group, habit));
  const toChange = [...entriesOf('stop'), ...entriesOf('shrink')];
  return (
    <Section title={t('actions.habitsTitle')}>
      <Paragraph wide>
        {t(habits.length === 0 ? 'actions.noHabits' : 'actions.habitsAbout')}
      </Paragraph>
      <FirstOf
        words={words}
        atOnce={Math.min(AT_ONCE, toChange.length)}
        entries={[...toChange, ...entriesOf('rare')]}
        chosen={chosen}
      />
    </Section>
  );
}

interface ListProps {
  readonly words: Wording;
  readonly entries: readonly Entry[];
  readonly atOnce?: number;
  readonly chosen: Chosen;
}

/** The first, and the others behind a press. */
function FirstOf({ words, entries, atOnce = AT_ONCE, chosen }: ListProps) {
  const others = entries.slice(atOnce);
  return (
    <>
      <Entries entries={entries.slice(0, atOnce)} after={pickOf(chosen)} />
      {others.length === 0 ? null : (
        <More summary={words.t('actions.others', { count: others.length })}>
          <Entries entries={others} after={pickOf(chosen)} />
        </More>
      )}
    </>
  );
}

const pickOf = (chosen: Chosen) =>
  function PickOf({ id, title }: Entry) {
    return <Pick id={id} name={title} chosen={chosen} />;
  };
