import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import type { Wording } from '../../../words/score-words.ts';
import { isApproximate } from '../../../words/share-words.ts';
import { type OwnResult, ownNotes } from '../model/own-words.ts';
import { StatementEntry } from './statement-entry.tsx';

interface Props {
  readonly words: Wording;
  readonly own: readonly OwnResult[];
  readonly n: ReleasedGroup['n'];
}

/** How people answered what their organisation added, apart from every score. */
export function OwnStatements({ words, own, n }: Props) {
  const { t } = words;
  if (own.length === 0) return null;
  return (
    <Section title={t('ownStatements.title')}>
      <Paragraph>{t('ownStatements.about')}</Paragraph>
      {isApproximate(n) ? <Paragraph quiet>{t('statements.howAbout')}</Paragraph> : null}
      {own.map((one) => (
        <StatementEntry
          key={one.item.id}
          words={words}
          item={one.item}
          released={one.released}
          n={n}
          notes={ownNotes(words, one)}
        />
      ))}
    </Section>
  );
}
