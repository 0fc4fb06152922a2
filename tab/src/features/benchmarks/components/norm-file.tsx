import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { decodeText } from '@samenhang/shared/organisation/decode-text';
import { useId, useState } from 'react';
import { Notice } from '../../../components/notice.tsx';
import { useTypography } from '../../../components/typography.ts';
import { useText } from '../../../lib/text.ts';
import { draftOfJson, type NormDraft } from '../model/norm-draft.ts';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  input: { maxInlineSize: '100%', minBlockSize: '40px', fontFamily: 'inherit' },
});

interface Props {
  readonly onRead: (change: Partial<NormDraft>) => void;
}

type Outcome = 'norm' | 'scores' | 'unreadable' | null;

/** A file that fills the form in: a whole norm as JSON, or its scores as CSV. It stays in the browser. */
export function NormFile({ onRead }: Props) {
  const { t } = useText();
  const styles = useStyles();
  const text = useTypography();
  const id = useId();
  const [outcome, setOutcome] = useState<Outcome>(null);
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    const decoded = decodeText(new Uint8Array(await file.arrayBuffer()));
    if (!decoded.ok) return setOutcome('unreadable');
    const norm = draftOfJson(decoded.value.text);
    const isJson = /^\s*[[{]/.test(decoded.value.text);
    if (norm === null && isJson) return setOutcome('unreadable');
    onRead(norm ?? { scores: decoded.value.text });
    setOutcome(norm === null ? 'scores' : 'norm');
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={mergeClasses(text.body, text.strong)}>
        {t('normFile.label')}
      </label>
      <p id={`${id}-hint`} className={mergeClasses(text.body, text.quiet)}>
        {t('normFile.hint')}
      </p>
      <input
        id={id}
        type="file"
        accept=".json,.csv,.txt,application/json,text/csv"
        aria-describedby={`${id}-hint`}
        className={styles.input}
        onChange={({ currentTarget }) => void read(currentTarget.files?.[0])}
      />
      {outcome === null ? null : (
        <Notice role="status" tone={outcome === 'unreadable' ? 'warning' : 'calm'}>
          {t(`normFile.${outcome}`)}
        </Notice>
      )}
    </div>
  );
}
