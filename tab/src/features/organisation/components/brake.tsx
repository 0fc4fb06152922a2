import { Field, Input, makeStyles } from '@fluentui/react-components';
import type { ImportView } from '@samenhang/shared/api/organisation';
import { type ReactNode, useState } from 'react';
import { Notice } from '../../../components/notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useText } from '../../../lib/text.ts';
import { CommitButton } from './commit-button.tsx';

const useStyles = makeStyles({ input: { maxInlineSize: '160px' } });

interface Props {
  readonly brake: NonNullable<ImportView['brake']>;
  readonly onCommit: (leavers: number) => void;
  /** What can be done instead. */
  readonly children: ReactNode;
}

/** So much goes that whoever does it types the number: of people, or of units where nobody leaves. */
export function Brake({ brake, onCommit, children }: Props) {
  const { t, format } = useText();
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const { leavers, unitsBelow, share } = brake;
  const what = leavers === 0 ? 'brakeUnits' : 'brake';
  const number = leavers === 0 ? unitsBelow : leavers;
  const commit = () => {
    // As it may be written with marks between thousands.
    const isRight = typed.trim() !== '' && typed.replace(/[\s.,]/g, '') === String(number);
    setWrong(!isRight);
    if (isRight) onCommit(leavers);
  };
  return (
    <>
      <Notice tone="warning" title={t(`peoplePreview.${what}Title`)}>
        {leavers === 0 ? null : (
          <Paragraph>
            {t('peoplePreview.brake', { count: leavers, share: format.number(share * 100) })}
          </Paragraph>
        )}
        {unitsBelow === 0 ? null : (
          <Paragraph>{t('peoplePreview.brakeUnits', { count: unitsBelow })}</Paragraph>
        )}
        <Field
          label={t(`peoplePreview.${what}Type`)}
          {...(wrong && { validationMessage: t(`peoplePreview.${what}Wrong`) })}
        >
          <Input
            className={styles.input}
            inputMode="numeric"
            value={typed}
            onChange={(_, { value }) => setTyped(value)}
          />
        </Field>
      </Notice>
      <CommitButton onCommit={commit}>{children}</CommitButton>
    </>
  );
}
