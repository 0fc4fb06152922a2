import { makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { copyText } from '../lib/clipboard.ts';
import { useText } from '../lib/text.ts';
import { ActionButton } from './buttons.tsx';
import { Paragraph } from './paragraph.tsx';

const useStyles = makeStyles({
  copy: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
    '@media print': { display: 'none' },
  },
  field: { inlineSize: '100%' },
});

interface Props {
  /** What is copied, for anyone who hears the button by itself. */
  readonly name: string;
  /** What the button says, where that is not plain. */
  readonly label?: string;
  /** Made when it is asked for. */
  readonly text: () => string | Promise<string>;
}

type Outcome = { readonly how: 'copied' } | { readonly how: 'byHand'; readonly text: string };

/** The way out that no host can close: onto the clipboard, or a text to select and copy oneself. */
export function CopyText({ name, label, text }: Props) {
  const { t } = useText();
  const styles = useStyles();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const copy = async () => {
    const made = await text();
    setOutcome((await copyText(made)) ? { how: 'copied' } : { how: 'byHand', text: made });
  };
  return (
    <div className={styles.copy}>
      <ActionButton onClick={() => void copy()}>{label ?? t('copyText.copy')}</ActionButton>
      <div role="status">
        {outcome === null ? null : <Paragraph>{t(`copyText.${outcome.how}`)}</Paragraph>}
      </div>
      {outcome?.how === 'byHand' ? (
        <Textarea
          className={styles.field}
          aria-label={name}
          value={outcome.text}
          readOnly
          rows={8}
          // All of it is selected, so that one press of the keyboard or a long one of the finger copies it.
          onFocus={({ currentTarget }) => currentTarget.select()}
          autoFocus
        />
      ) : null}
    </div>
  );
}
