import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTypography } from '../../../components/typography.ts';
import { Words } from '../../../components/words.tsx';
import { isProblem, remedyOf } from '../../../lib/fault.ts';
import { useText } from '../../../lib/text.ts';
import { isUnsavable, isUnsaved, type Saving } from '../model/saving.ts';

const useStyles = makeStyles({
  status: { minBlockSize: '1.5em', color: tokens.colorNeutralForeground2 },
});

/** "Saved 10:42", or why not; announced politely, and only when it changes. */
export function SaveStatus({ saving }: { readonly saving: Saving }) {
  const { t } = useText();
  const text = useTypography();
  const said = useStatus(saving);
  const waits = said === '' && isUnsaved(saving);
  return (
    <p role="status" className={mergeClasses(text.body, text.numbers, useStyles().status)}>
      <Words>{said}</Words>
      {/* What is under way is seen, and not announced at every answer. */}
      <span aria-hidden="true">{waits ? t('saving.waits') : ''}</span>
    </p>
  );
}

function useStatus(saving: Saving): string {
  const { t, format } = useText();
  const { trouble, savedAt, kept } = saving;
  if (trouble === null) {
    if (savedAt === null || isUnsaved(saving)) return '';
    return t('saving.saved', { time: format.time(savedAt) });
  }
  const why = t(`saving.${reasonOf(saving, trouble)}`);
  if (!isUnsaved(saving) || kept === null || isProblem(trouble, 'cycle_not_open')) return why;
  return `${why} ${t(kept ? 'saving.kept' : 'saving.notKept')}`;
}

function reasonOf(saving: Saving, trouble: NonNullable<Saving['trouble']>) {
  if (isUnsavable(saving)) return 'unsavable';
  return isProblem(trouble, 'etag_mismatch') ? 'elsewhere' : remedyOf(trouble);
}
