import { Notice } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import type { WhyStopped } from '../../features/cycles/model/why-stopped.ts';
import { useText } from '../../lib/text.ts';

export function Stopped({ why }: { readonly why: WhyStopped }) {
  const { t } = useText();
  return (
    <>
      <PageHeading>{t(`closed.${why}Title`)}</PageHeading>
      <Notice role="alert">{t(`closed.${why}`)}</Notice>
    </>
  );
}
