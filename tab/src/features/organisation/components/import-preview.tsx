import type { ImportView } from '@samenhang/shared/api/organisation';
import type { ReactNode } from 'react';
import { Paragraph } from '../../../components/paragraph.tsx';
import { PlainTable } from '../../../components/plain-table.tsx';
import { useText } from '../../../lib/text.ts';
import type { Load } from '../api/send-import.ts';
import { changesSomething } from '../model/preview-words.ts';
import { Brake } from './brake.tsx';
import { CommitButton } from './commit-button.tsx';
import { PreviewTree } from './preview-tree.tsx';
import { PreviewUnits } from './preview-units.tsx';
import { PreviewWho } from './preview-who.tsx';

interface Props {
  readonly view: ImportView;
  /** What people are called, where files of this browser say. */
  readonly names: Load['names'];
  readonly roundOpen: boolean;
  readonly onCommit: (leavers?: number) => void;
  /** What can be done instead of making it the organisation. */
  readonly children: ReactNode;
}

const COUNTS = ['added', 'moved', 'roleChanged', 'left', 'unchanged'] as const;

/** What an import would change: people, units, and what is published of them. */
export default function ImportPreview({ view, names, roundOpen, onCommit, children }: Props) {
  const { t, format } = useText();
  const { counts, brake } = view;
  return (
    <>
      <DirectoryRead view={view} />
      {changesSomething(view) ? null : <Paragraph>{t('peoplePreview.nothing')}</Paragraph>}
      {counts === undefined ? null : (
        <PlainTable
          name={t('peoplePreview.counts')}
          heads={[t('peoplePreview.counts'), t('peoplePreview.number')]}
          rows={COUNTS.map((count) => ({
            key: count,
            cells: [t(`peoplePreview.${count}`), format.number(counts[count])],
          }))}
        />
      )}
      {counts === undefined || counts.languageChanged === 0 ? null : (
        <Paragraph quiet>
          {t('peoplePreview.language', { count: counts.languageChanged })}
        </Paragraph>
      )}
      <PreviewWho view={view} names={names} />
      <PreviewTree view={view} />
      <PreviewUnits view={view} />
      {roundOpen ? <Paragraph quiet>{t('peoplePreview.openRound')}</Paragraph> : null}
      {changesSomething(view) ? (
        <Commit brake={brake} onCommit={onCommit}>
          {children}
        </Commit>
      ) : null}
    </>
  );
}

type CommitProps = Pick<ImportView, 'brake'> & Pick<Props, 'onCommit' | 'children'>;

function Commit({ brake, onCommit, children }: CommitProps) {
  if (brake === undefined) {
    return <CommitButton onCommit={() => onCommit()}>{children}</CommitButton>;
  }
  return (
    <Brake brake={brake} onCommit={onCommit}>
      {children}
    </Brake>
  );
}

/** What the directory had, for whoever wonders why somebody is not there. */
function DirectoryRead({ view }: Pick<Props, 'view'>) {
  const { t, format } = useText();
  const { directory } = view;
  if (directory === undefined) return null;
  const { accounts, guests, disabled, withoutManager } = directory;
  const left = { guests: format.number(guests), disabled: format.number(disabled) };
  const sentences = [
    t('peopleDirectory.read', { count: accounts }),
    ...(guests + disabled === 0 ? [] : [t('peopleDirectory.leftOut', left)]),
    ...(withoutManager === 0
      ? []
      : [t('peopleDirectory.withoutManager', { count: withoutManager })]),
  ];
  return <Paragraph quiet>{sentences.join(' ')}</Paragraph>;
}
