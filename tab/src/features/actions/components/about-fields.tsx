import { LONGEST_ACTION } from '@samenhang/shared/api/limits';
import { HABIT_CHANGES } from '@samenhang/shared/plan/habit-change';
import { CELL_SCORES } from '@samenhang/shared/scoring/lattice';
import { Choice, TextField } from '../../../components/field.tsx';
import { labelOf, type Wording } from '../../../words/score-words.ts';
import { type ActionDraft, OWN, withWhat } from '../model/action-draft.ts';

interface Props {
  readonly words: Wording;
  readonly draft: ActionDraft;
  readonly onDraft: (draft: ActionDraft) => void;
}

const NO_CELL = 'none';

/** What is to be done, in the bank's words or the team's own, and what of the result it is about. */
export function AboutFields({ words, draft, onDraft }: Props) {
  const { t, instrument } = words;
  const isHabit = instrument.habits.some(({ id }) => id === draft.what);
  return (
    <>
      <Choice
        label={t('actionForm.what')}
        value={draft.what}
        options={choicesOf(words)}
        onChange={(what) => onDraft(withWhat(draft, what, instrument))}
      />
      {draft.what === OWN ? (
        <TextField
          label={t('actionForm.own')}
          hint={t('actionForm.ownHint', { left: LONGEST_ACTION - draft.text.length })}
          longest={LONGEST_ACTION}
          rows={2}
          value={draft.text}
          onChange={(text) => onDraft({ ...draft, text })}
        />
      ) : null}
      {isHabit ? (
        <Choice
          label={t('actionForm.change')}
          value={draft.change}
          options={HABIT_CHANGES.map((value) => ({ value, words: t(`actionForm.${value}`) }))}
          onChange={(change) => onDraft({ ...draft, change })}
        />
      ) : null}
      <CellField {...{ words, draft, onDraft }} />
    </>
  );
}

/** One's own words first, then steps to strengthen, then habits to let go of. */
function choicesOf({ t, language, instrument }: Wording) {
  const steps = instrument.items.filter(({ axisStrengthening }) => axisStrengthening);
  return [
    { value: OWN, words: t('actionForm.ownWords') },
    ...steps.map(({ id, nextStep }) => ({ value: id, words: nextStep[language] })),
    ...instrument.habits.map(({ id, habit }) => ({
      value: id,
      words: t('actionForm.habit', { habit: habit[language] }),
    })),
  ];
}

function CellField({ words, draft, onDraft }: Props) {
  const { t } = words;
  const cells = CELL_SCORES.map((cell) => ({ value: cell, words: labelOf(words, cell) }));
  return (
    <Choice
      label={t('actionForm.cell')}
      hint={t('actionForm.cellHint')}
      value={draft.cell ?? NO_CELL}
      options={[{ value: NO_CELL, words: t('actionForm.noCell') }, ...cells]}
      onChange={(chosen) =>
        onDraft({ ...draft, cell: CELL_SCORES.find((cell) => cell === chosen) ?? null })
      }
    />
  );
}
