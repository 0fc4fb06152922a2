import { LANGUAGES } from '@samenhang/shared/languages';
import { Choice, FieldRow, TextField } from '../../../components/field.tsx';
import { useText } from '../../../lib/text.ts';
import type { NormDraft } from '../model/norm-draft.ts';
import { titleField } from '../model/norm-fields.ts';

interface Props {
  readonly draft: NormDraft;
  readonly onChange: (change: Partial<NormDraft>) => void;
}

/** A norm to fill in, or to look through after a file filled it in. */
export function NormForm({ draft, onChange }: Props) {
  const words = useText();
  const { t } = words;
  return (
    <>
      <FieldRow>
        {LANGUAGES.map((tag) => (
          <TextField
            key={tag}
            label={titleField(words, tag)}
            longest={120}
            value={draft.title[tag]}
            onChange={(title) => onChange({ title: { ...draft.title, [tag]: title } })}
          />
        ))}
      </FieldRow>
      <Passport draft={draft} onChange={onChange} />
      <TextField
        label={t('normField.scores')}
        hint={t('normField.scoresHint')}
        rows={9}
        value={draft.scores}
        onChange={(scores) => onChange({ scores })}
      />
    </>
  );
}

const BOUNDS = ['exact', 'orMore'] as const;

/** What the norm rests on. */
function Passport({ draft, onChange }: Props) {
  const { t } = useText();
  const text = (field: 'organisations' | 'respondents' | 'from' | 'to') => ({
    value: draft[field],
    onChange: (value: string) => onChange({ [field]: value }),
  });
  return (
    <>
      <FieldRow>
        <TextField label={t('passport.organisations')} type="number" {...text('organisations')} />
        <TextField label={t('passport.respondents')} type="number" {...text('respondents')} />
        <Choice
          label={t('normField.bound')}
          value={draft.respondentsBound}
          options={BOUNDS.map((value) => ({ value, words: t(`normField.${value}`) }))}
          onChange={(respondentsBound) => onChange({ respondentsBound })}
        />
      </FieldRow>
      <FieldRow>
        <TextField label={t('normField.from')} type="date" {...text('from')} />
        <TextField label={t('normField.to')} type="date" {...text('to')} />
      </FieldRow>
      <TextField
        label={t('passport.sector')}
        longest={120}
        value={draft.sector}
        onChange={(sector) => onChange({ sector })}
      />
      <TextField
        label={t('passport.source')}
        hint={t('normField.sourceHint')}
        longest={500}
        value={draft.source}
        onChange={(source) => onChange({ source })}
      />
      <TextField
        label={t('passport.instrument')}
        value={draft.instrumentVersion}
        onChange={(instrumentVersion) => onChange({ instrumentVersion })}
      />
    </>
  );
}
