import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import type { NoticeChannel } from '@samenhang/shared/notices/kinds';
import { useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { DayAndTimeFields } from '../../../components/day-and-time.tsx';
import { Details } from '../../../components/details.tsx';
import { Choice, TextField } from '../../../components/field.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { languageName } from '../../../lib/language-name.ts';
import { useText } from '../../../lib/text.ts';
import { fieldsOf, momentOf } from '../../../lib/zoned.ts';
import type { PlanItem, ShownNotice } from '../model/plan-of.ts';

interface Props {
  readonly item: ShownNotice;
  readonly timeZone: string;
  /** What this installation can send by. */
  readonly channels: readonly NoticeChannel[];
  /** Whether the change was taken; `null` for one that is not to be sent. */
  readonly onChange: (item: ShownNotice, changed: PlanItem | null) => Promise<boolean>;
}

/** Moves a notice, words it anew, or has it left out. */
export function ChangeNotice(props: Props) {
  const { t } = useText();
  return <Details summary={t('notices.change')}>{() => <Fields {...props} />}</Details>;
}

function Fields({ item, timeZone, channels, onChange }: Props) {
  const { t } = useText();
  const [when, setWhen] = useState(fieldsOf(timeZone, new Date(item.at)));
  const [texts, setTexts] = useState(item.texts);
  const [isBusy, setBusy] = useState(false);
  const at = momentOf(timeZone, when)?.toISOString() ?? null;
  const { kind } = item;
  const [channel, setChannel] = useState(item.channel);
  const send = async (changed: PlanItem | null) => {
    setBusy(true);
    await onChange(item, changed);
    setBusy(false);
  };
  const word = (language: Language, part: 'subject' | 'body') => (value: string) =>
    setTexts({ ...texts, [language]: { ...texts[language], [part]: value } });
  return (
    <>
      <DayAndTimeFields
        zone={timeZone}
        names={{ day: t('notices.day'), time: t('notices.time') }}
        value={when}
        onChange={setWhen}
      />
      {channels.length > 1 ? (
        <Choice
          label={t('notices.by')}
          hint={t('notices.byHint')}
          value={channel}
          options={channels.map((value) => ({ value, words: t(`noticeChannel.${value}`) }))}
          onChange={setChannel}
        />
      ) : null}
      <Paragraph quiet>{t('notices.places', BRACES)}</Paragraph>
      {LANGUAGES.map((language) => (
        <Worded key={language} language={language} text={texts[language]} word={word} />
      ))}
      {at === null ? <Paragraph>{t('notices.noTime')}</Paragraph> : null}
      <Actions>
        <ActionButton
          weight="primary"
          busy={isBusy || at === null}
          onClick={() => at !== null && void send({ kind, at, channel, texts })}
        >
          {t('notices.save')}
        </ActionButton>
        <ActionButton busy={isBusy} onClick={() => void send(null)}>
          {t('notices.leaveOut')}
        </ActionButton>
      </Actions>
    </>
  );
}

interface WordedProps {
  readonly language: Language;
  readonly text: ShownNotice['texts'][Language];
  readonly word: (language: Language, part: 'subject' | 'body') => (value: string) => void;
}

/** As they stand in a text; among the words of the tab they would be filled in. */
const BRACES = { open: '{{', close: '}}' };

const LONGEST = { subject: 150, body: 2000 };

function Worded({ language, text, word }: WordedProps) {
  const { t, language: own } = useText();
  const named = { language: languageName(own, language) };
  return (
    <>
      <TextField
        label={t('notices.subject', named)}
        longest={LONGEST.subject}
        value={text.subject}
        onChange={word(language, 'subject')}
      />
      <TextField
        label={t('notices.body', named)}
        rows={6}
        longest={LONGEST.body}
        value={text.body}
        onChange={word(language, 'body')}
      />
    </>
  );
}
