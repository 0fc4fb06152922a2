import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTypography } from '../../../components/typography.ts';
import { remedyOf } from '../../../lib/fault.ts';
import { useText } from '../../../lib/text.ts';
import { isStuck, isUnsaved, type Saving } from '../model/saving.ts';

const useStyles = makeStyles({
  status: { minBlockSize: '1.5em', color: tokens.colorNeutralForeground2 },
});

/** "Saved 10:42", or why not; announced politely, and only when it changes. */
export function SaveStatus({ saving }: { readonly saving: Saving }) {
  const text = useTypography();
  return (
    <p role="status" className={mergeClasses(text.body, text.numbers, useStyles().status)}>
      {useStatus(saving)}
    </p>
  );
}

function useStatus(saving: Saving): string {
  const { t, format } = useText();
  const { trouble, savedAt } = saving;
  if (trouble !== null && isStuck(saving)) return '';
  if (trouble !== null) {
    const why = t(`saving.${remedyOf(trouble)}`);
    return isUnsaved(saving) ? `${why} ${t(saving.kept ? 'saving.kept' : 'saving.notKept')}` : why;
  }
  // What is under way is not announced: only what is certain.
  if (savedAt === null || isUnsaved(saving)) return '';
  return t('saving.saved', { time: format.time(savedAt) });
}
