import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { decodeText } from '@samenhang/shared/organisation/decode-text';
import { useId, useState } from 'react';
import { FileButton } from '../../../components/file-button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useTypography } from '../../../components/typography.ts';
import { useText } from '../../../lib/text.ts';
import { draftOfJson, type NormDraft } from '../model/norm-draft.ts';

const useStyles = makeStyles({
  field: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    minInlineSize: 0,
    margin: 0,
    padding: 0,
    ...shorthands.borderStyle('none'),
  },
});

interface Props {
  readonly onRead: (change: Partial<NormDraft>) => void;
}

type Outcome = 'norm' | 'scores' | 'unreadable';

/** A file that was chosen, and what it was read as. */
interface Chosen {
  readonly name: string;
  readonly outcome: Outcome;
}

const KINDS = '.json,.csv,.txt,application/json,text/csv';

/** A file that fills the form in: a whole norm as JSON, or its scores as CSV. It stays in the browser. */
export function NormFile({ onRead }: Props) {
  const { t } = useText();
  const styles = useStyles();
  const text = useTypography();
  const id = useId();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const read = async (file: File) => {
    const change = draftOf(new Uint8Array(await file.arrayBuffer()));
    if (change !== null) onRead(change.draft);
    setChosen({ name: file.name, outcome: change?.outcome ?? 'unreadable' });
  };
  return (
    <fieldset aria-labelledby={id} aria-describedby={`${id}-hint`} className={styles.field}>
      <p id={id} className={mergeClasses(text.body, text.strong)}>
        {t('normFile.label')}
      </p>
      <p id={`${id}-hint`} className={mergeClasses(text.body, text.quiet)}>
        {t('normFile.hint')}
      </p>
      <div>
        <FileButton
          label={t(chosen === null ? 'normFile.choose' : 'normFile.another')}
          kinds={KINDS}
          onFile={(file) => void read(file)}
        />
      </div>
      {chosen === null ? null : (
        <>
          <Paragraph>
            <bdi>{chosen.name}</bdi>
          </Paragraph>
          <Notice role="status" tone={chosen.outcome === 'unreadable' ? 'warning' : 'calm'}>
            {t(`normFile.${chosen.outcome}`)}
          </Notice>
        </>
      )}
    </fieldset>
  );
}

/** What a file says of a norm: all of it, or its scores; `null` where it is neither. */
function draftOf(bytes: Uint8Array): { outcome: Outcome; draft: Partial<NormDraft> } | null {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return null;
  const { text } = decoded.value;
  const norm = draftOfJson(text);
  if (norm !== null) return { outcome: 'norm', draft: norm };
  return /^\s*[[{]/.test(text) ? null : { outcome: 'scores', draft: { scores: text } };
}
