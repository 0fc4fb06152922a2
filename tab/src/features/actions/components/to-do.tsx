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
        <Paragraph wide>{t(steps.length === 0 ? 'actions.noSteps' : about)}</Paragraph>
        <FirstThree words={words} entries={steps} chosen={chosen} />
        {steps.some(({ tag }) => tag !== undefined) ? (
          <Paragraph quiet>{t('actions.worksCouncil')}</Paragraph>
        ) : null}
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
  const rare = entriesOf('rare');
  return (
    <Section title={t('actions.habitsTitle')}>
      <Paragraph wide>
        {t(habits.length === 0 ? 'actions.noHabits' : 'actions.habitsAbout')}
      </Paragraph>
      <FirstThree
        words={words}
        entries={[...entriesOf('stop'), ...entriesOf('shrink')]}
        chosen={chosen}
      />
      {rare.length === 0 ? null : (
        <More summary={t('verdict.rare')}>
          <Entries entries={rare} after={pickOf(chosen)} />
        </More>
      )}
    </Section>
  );
}

const AT_ONCE = 3;

interface ListProps {
  readonly words: Wording;
  readonly entries: readonly Entry[];
  readonly chosen: Chosen;
}

/** As many as anyone chooses from at once, and the others behind a press. */
function FirstThree({ words, entries, chosen }: ListProps) {
  const others = entries.slice(AT_ONCE);
  return (
    <>
      <Entries entries={entries.slice(0, AT_ONCE)} after={pickOf(chosen)} />
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
