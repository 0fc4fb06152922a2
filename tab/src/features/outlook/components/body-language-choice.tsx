import { Choice } from '../../../components/field.tsx';
import { languageName } from '../../../lib/language-name.ts';
import { useText } from '../../../lib/text.ts';
import { BODY_LANGUAGES, type BodyLanguage, languagesFrom } from '../model/in-languages.ts';

interface Props {
  readonly value: BodyLanguage;
  readonly onChange: (value: BodyLanguage) => void;
}

/** Which language other people will read: theirs is not known here. */
export function BodyLanguageChoice({ value, onChange }: Props) {
  const { t, language, format } = useText();
  const nameOf = (tag: string) => languageName(language, tag);
  return (
    <Choice
      label={t('bodyLanguage.label')}
      value={value}
      onChange={onChange}
      options={BODY_LANGUAGES.map((one) => ({
        value: one,
        words: one === 'all' ? format.list(languagesFrom(language).map(nameOf)) : nameOf(one),
      }))}
    />
  );
}
