import { Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import type { NewImport } from '@samenhang/shared/api/organisation';
import { useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { useText } from '../../../lib/text.ts';
import { groupsOf } from '../model/group-ids.ts';

const WAYS = ['managers', 'department', 'groups'] as const;
type Way = (typeof WAYS)[number];

/** Brings in the organisation from the directory, in one of three ways, through the same preview. */
export function DirectoryImport({ onStart }: { readonly onStart: (asked: NewImport) => void }) {
  const { t } = useText();
  const [way, setWay] = useState<Way>('managers');
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const start = () => {
    const groups = groupsOf(text);
    const isWrong = way === 'groups' && (groups === null || groups.length === 0);
    setWrong(isWrong);
    if (isWrong) return;
    onStart({
      source: 'directory',
      by: way,
      ...(way === 'groups' && groups !== null && { groups }),
    });
  };
  return (
    <Section title={t('peopleDirectory.title')}>
      <Paragraph>{t('peopleDirectory.about')}</Paragraph>
      <Field label={t('peopleDirectory.by')}>
        <RadioGroup
          value={way}
          onChange={(_, { value }) => setWay(WAYS.find((one) => one === value) ?? 'managers')}
        >
          {WAYS.map((one) => (
            <Radio key={one} value={one} label={t(`directoryWay.${one}`)} />
          ))}
        </RadioGroup>
      </Field>
      {way === 'groups' ? (
        <Field
          label={t('peopleDirectory.groups')}
          {...(wrong && { validationMessage: t('peopleDirectory.groupsWrong') })}
        >
          <Textarea rows={4} value={text} onChange={(_, { value }) => setText(value)} />
        </Field>
      ) : null}
      <Actions>
        <ActionButton onClick={start}>{t('peopleDirectory.start')}</ActionButton>
      </Actions>
      <Paragraph quiet>{t('peopleDirectory.needs')}</Paragraph>
    </Section>
  );
}
