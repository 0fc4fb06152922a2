import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useText } from '../../../lib/text.ts';
import { useDrop } from './use-drop.ts';

const useStyles = makeStyles({
  place: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  over: {
    backgroundColor: tokens.colorNeutralBackground1Hover,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  input: { display: 'none' },
});

/** What browsers offer first; anything else can be chosen and is looked into. */
const KINDS = '.csv,.txt,.tsv,.xlsx,text/csv,text/plain';

interface Props {
  readonly label: string;
  readonly weight?: 'primary' | 'secondary';
  readonly busy: boolean;
  readonly onFile: (name: string, file: Blob) => void;
}

/** Takes a file: chosen, or dropped. */
export function FileChooser({ label, weight = 'secondary', busy, onFile }: Props) {
  const { t } = useText();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file !== undefined) onFile(file.name, file);
  };
  const over = useDrop(place, take);
  return (
    <div ref={place} className={mergeClasses(styles.place, over && styles.over)}>
      <Actions>
        <ActionButton weight={weight} busy={busy} onClick={() => input.current?.click()}>
          {label}
        </ActionButton>
      </Actions>
      <Paragraph quiet>{t('peopleFile.drop')}</Paragraph>
      <input
        ref={input}
        type="file"
        className={styles.input}
        accept={KINDS}
        aria-label={label}
        tabIndex={-1}
        onChange={({ currentTarget }) => {
          take(currentTarget.files);
          // The same file again, once it was mended, is chosen again.
          currentTarget.value = '';
        }}
      />
    </div>
  );
}
