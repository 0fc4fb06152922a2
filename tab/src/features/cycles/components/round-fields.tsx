import { Checkbox } from '@fluentui/react-components';
import { LANGUAGES } from '@samenhang/shared/languages';
import { DayAndTimeFields } from '../../../components/day-and-time.tsx';
import { Choice, FieldRow, TextField } from '../../../components/field.tsx';
import { languageName } from '../../../lib/language-name.ts';
import { useText } from '../../../lib/text.ts';
import type { RoundDraft } from '../model/round-draft.ts';
import type { RoundFacts } from '../model/round-facts.ts';
import { audienceOptions, fewestOptions } from '../model/round-options.ts';
import { FirstOpeningNote } from './first-opening-note.tsx';
import { OwnStatementsField } from './own-statements-field.tsx';

const LONGEST_TITLE = 120;

interface Props {
  readonly facts: RoundFacts;
  readonly draft: RoundDraft;
  readonly onChange: (change: Partial<RoundDraft>) => void;
}

/** All that is said of a round before it opens: its name, who, when, and what it promises. */
export function RoundFields({ facts, draft, onChange }: Props) {
  const words = useText();
  const { t, language } = words;
  return (
    <>
      {LANGUAGES.map((tag) => (
        <TextField
          key={tag}
          label={t('planRound.name', { language: languageName(language, tag) })}
          hint={t('planRound.nameHint', { language: languageName(language, tag) })}
          longest={LONGEST_TITLE}
          value={draft.title[tag]}
          onChange={(value) => onChange({ title: { ...draft.title, [tag]: value } })}
        />
      ))}
      <Choice
        label={t('planRound.who')}
        hint={t('planRound.whoHint')}
        value={draft.unit}
        options={audienceOptions(words, facts.units, draft.unit)}
        onChange={(unit) => onChange({ unit })}
      />
      <Choice
        label={t('planRound.opens')}
        hint={t('planRound.opensHint')}
        value={draft.opens}
        options={(['byHand', 'byClock'] as const).map((value) => ({
          ...{ value, words: t(`planRound.${value}`) },
        }))}
        onChange={(opens) => onChange({ opens })}
      />
      {draft.opens === 'byHand' ? null : (
        <DayAndTimeFields
          zone={facts.zone}
          names={{ day: t('planRound.opensDay'), time: t('planRound.opensTime') }}
          value={draft.first}
          onChange={(first) => onChange({ first })}
        />
      )}
      <DayAndTimeFields
        zone={facts.zone}
        names={{ day: t('planRound.lastDay'), time: t('planRound.lastTime') }}
        value={draft.last}
        onChange={(last) => onChange({ last })}
      />
      <FirstOpeningNote facts={facts} draft={draft} />
      <PromiseFields draft={draft} onChange={onChange} />
    </>
  );
}

/** What a round promises to those who answer, never less than is usual; and what else it asks. */
function PromiseFields({ draft: { rules, ownStatements }, onChange }: Omit<Props, 'facts'>) {
  const words = useText();
  const { t } = words;
  const set = (change: Partial<RoundDraft['rules']>) =>
    onChange({ rules: { ...rules, ...change } });
  return (
    <>
      <FieldRow>
        <Choice
          label={t('planRound.scores')}
          hint={t('planRound.fewestHint')}
          value={String(rules.minimumForScores)}
          options={fewestOptions(words, 'scores', rules.minimumForScores)}
          onChange={(value) => set({ minimumForScores: Number(value) })}
        />
        <Choice
          label={t('planRound.details')}
          value={String(rules.minimumForDetails)}
          options={fewestOptions(words, 'details', rules.minimumForDetails)}
          onChange={(value) => set({ minimumForDetails: Number(value) })}
        />
      </FieldRow>
      <Checkbox
        label={t('planRound.staff')}
        checked={rules.staffSeeResults}
        onChange={(_, data) => set({ staffSeeResults: data.checked === true })}
      />
      <OwnStatementsField
        value={ownStatements}
        fewest={rules.minimumForDetails}
        onChange={(changed) => onChange({ ownStatements: changed })}
      />
    </>
  );
}
