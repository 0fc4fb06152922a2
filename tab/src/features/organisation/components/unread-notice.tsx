import { Notice } from '../../../components/notice.tsx';
import { useText } from '../../../lib/text.ts';
import type { Refused } from '../model/reading-state.ts';

/** Why a file brought nothing, and what to do about that. */
export function UnreadNotice({ name, why }: Refused) {
  const { t } = useText();
  return (
    <Notice tone="warning" role="alert" title={t('fileFault.title', { name })}>
      {why.code === 'sheet_too_large'
        ? t(`fileFault.${why.code}`, why)
        : t(`fileFault.${why.code}`)}
    </Notice>
  );
}
