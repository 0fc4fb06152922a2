import type { ImportView } from '@samenhang/shared/api/organisation';
import { Notice } from '../../../components/notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Points } from '../../../components/section.tsx';
import { useText } from '../../../lib/text.ts';

const COUNTS = ['added', 'gone', 'renamed', 'moved', 'otherManagers'] as const;

/** What changes in the tree itself, and which units may only have another name. */
export function PreviewTree({ view }: { readonly view: ImportView }) {
  const { t } = useText();
  const { tree, renames = [] } = view;
  const points = COUNTS.flatMap((kind) => {
    const count = tree?.[kind] ?? 0;
    return count === 0 ? [] : [t(`treeCount.${kind}`, { count })];
  });
  return (
    <>
      {points.length === 0 ? null : <Points points={points} />}
      {renames.length === 0 ? null : (
        <Notice tone="warning" title={t('renames.title')}>
          <Paragraph>{t('renames.about', { tree: t('peopleTree.title') })}</Paragraph>
          <Points
            points={renames.map(({ people, ...units }) =>
              t('renames.one', { ...units, count: people }),
            )}
          />
        </Notice>
      )}
    </>
  );
}
