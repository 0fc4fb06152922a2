import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { useText } from '../../../lib/text.ts';
import type { CheckSummary } from '../worker/desk-messages.ts';
import { CheckChoices } from './check-choices.tsx';
import { FaultDownload } from './fault-download.tsx';
import { FaultKinds, FaultLines } from './fault-tables.tsx';
import type { Reading } from './use-reading.ts';

interface Props {
  readonly reading: Reading;
  readonly checked: CheckSummary;
  /** Whether somebody stands in Samenhang already. */
  readonly hasToday: boolean;
  readonly onSend: () => void;
}

/** What the file says, all that is wrong with it, and the way on where nothing stops it. */
export function FileCheck({ reading, checked, hasToday, onSend }: Props) {
  const { t, format } = useText();
  const { errors, warnings, needsKnownPeople, leftOut, people, units } = checked;
  const may = errors === 0 && !needsKnownPeople && people > 0;
  const counts = { people: format.number(people), units: format.number(units) };
  return (
    <Section title={t('peopleCheck.title')}>
      {needsKnownPeople ? null : <Paragraph>{t('peopleCheck.made', counts)}</Paragraph>}
      {needsKnownPeople ? <Notice role="status">{t('peopleCheck.needs')}</Notice> : null}
      {leftOut === 0 || needsKnownPeople || errors > 0 ? null : (
        <Paragraph quiet>{t('peopleCheck.leftOut', { count: leftOut })}</Paragraph>
      )}
      {checked.topAdded ? <TopName reading={reading} /> : null}
      {errors === 0 ? null : <Paragraph>{t('peopleCheck.errors', { count: errors })}</Paragraph>}
      {warnings === 0 ? null : (
        <Paragraph>{t('peopleCheck.warnings', { count: warnings })}</Paragraph>
      )}
      {errors + warnings === 0 && !needsKnownPeople ? (
        <Paragraph>{t('peopleCheck.fine')}</Paragraph>
      ) : null}
      <CheckChoices reading={reading} checked={checked} />
      {errors + warnings === 0 ? null : (
        <>
          <FaultKinds checked={checked} />
          <FaultLines checked={checked} />
          <FaultDownload reading={reading} />
        </>
      )}
      {may ? <Send hasToday={hasToday} onSend={onSend} /> : null}
    </Section>
  );
}

function Send({ hasToday, onSend }: Pick<Props, 'hasToday' | 'onSend'>) {
  const { t } = useText();
  return (
    <>
      {hasToday ? <Paragraph>{t('peopleCheck.blank')}</Paragraph> : null}
      <Actions>
        <ActionButton weight="primary" onClick={onSend}>
          {t('peopleCheck.send')}
        </ActionButton>
      </Actions>
      <Paragraph quiet>{t('peopleCheck.sendAbout')}</Paragraph>
    </>
  );
}

/** Kept until the field is left, so that a large file is not checked at every letter. */
function TopName({ reading }: { readonly reading: Reading }) {
  const { t } = useText();
  const [name, setName] = useState(reading.choices.rootName);
  const keep = () => {
    const rootName = name.trim() || t('people.whole');
    if (rootName !== reading.choices.rootName) reading.choose({ rootName });
  };
  return (
    <Field label={t('peopleCheck.top')}>
      <Input
        value={name}
        maxLength={200}
        onChange={(_, { value }) => setName(value)}
        onBlur={keep}
      />
    </Field>
  );
}
