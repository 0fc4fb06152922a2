import { Field, Input, makeStyles } from '@fluentui/react-components';
import type { ImportView } from '@samenhang/shared/api/organisation';
import { useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useText } from '../../../lib/text.ts';
import { changesSomething } from '../model/preview-words.ts';
import { PlainTable } from './plain-table.tsx';
import { PreviewUnits } from './preview-units.tsx';

interface Props {
  readonly view: ImportView;
  readonly roundOpen: boolean;
  readonly onCommit: (leavers?: number) => void;
}

const COUNTS = ['added', 'moved', 'roleChanged', 'left', 'unchanged'] as const;

/** What an import would change: people, units, and what is published of them. */
export function ImportPreview({ view, roundOpen, onCommit }: Props) {
  const { t, format } = useText();
  const { counts, brake } = view;
  return (
    <>
      {changesSomething(view) ? null : <Paragraph>{t('peoplePreview.nothing')}</Paragraph>}
      {counts === undefined ? null : (
        <PlainTable
          name={t('peoplePreview.counts')}
          heads={COUNTS.map((count) => t(`peoplePreview.${count}`))}
          rows={[{ key: 'counts', cells: COUNTS.map((count) => format.number(counts[count])) }]}
        />
      )}
      <PreviewUnits view={view} />
      {roundOpen ? <Paragraph quiet>{t('peoplePreview.openRound')}</Paragraph> : null}
      {brake === undefined ? (
        <Commit onCommit={() => onCommit()} />
      ) : (
        <Brake brake={brake} onCommit={onCommit} />
      )}
    </>
  );
}

function Commit({ onCommit }: { readonly onCommit: () => void }) {
  const { t } = useText();
  return (
    <Actions>
      <ActionButton weight="primary" onClick={onCommit}>
        {t('peoplePreview.commit')}
      </ActionButton>
    </Actions>
  );
}

const useStyles = makeStyles({ input: { maxInlineSize: '160px' } });

interface BrakeProps {
  readonly brake: NonNullable<ImportView['brake']>;
  readonly onCommit: (leavers: number) => void;
}

/** So much goes that whoever does it types the number. */
function Brake({ brake, onCommit }: BrakeProps) {
  const { t, format } = useText();
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const { leavers, unitsBelow } = brake;
  const commit = () => {
    // As it may be written with marks between thousands.
    const isRight = typed.trim() !== '' && typed.replace(/[\s.,]/g, '') === String(leavers);
    setWrong(!isRight);
    if (isRight) onCommit(leavers);
  };
  return (
    <>
      <Notice tone="warning" title={t('peoplePreview.brakeTitle')}>
        <Paragraph>
          {t('peoplePreview.brake', { count: leavers, share: format.number(brake.share * 100) })}
        </Paragraph>
        {unitsBelow === 0 ? null : (
          <Paragraph>{t('peoplePreview.brakeUnits', { count: unitsBelow })}</Paragraph>
        )}
        <Field
          label={t('peoplePreview.brakeType')}
          {...(wrong && { validationMessage: t('peoplePreview.brakeWrong') })}
        >
          <Input
            className={styles.input}
            inputMode="numeric"
            value={typed}
            onChange={(_, { value }) => setTyped(value)}
          />
        </Field>
      </Notice>
      <Commit onCommit={commit} />
    </>
  );
}
