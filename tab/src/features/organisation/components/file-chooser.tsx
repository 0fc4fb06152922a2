import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { FileButton } from '../../../components/file-button.tsx';
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
  const place = useRef<HTMLDivElement>(null);
  const take = (file: File) => onFile(file.name, file);
  const over = useDrop(place, (files) => {
    const file = files?.[0];
    if (file !== undefined) take(file);
  });
  return (
    <div ref={place} className={mergeClasses(styles.place, over && styles.over)}>
      <Actions>
        <FileButton label={label} weight={weight} busy={busy} kinds={KINDS} onFile={take} />
      </Actions>
      <Paragraph quiet>{t('peopleFile.drop')}</Paragraph>
    </div>
  );
}
