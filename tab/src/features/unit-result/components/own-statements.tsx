import type { CycleView } from '@samenhang/shared/api/cycle';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { ownStatementsOf } from '@samenhang/shared/cycles/own-statements';
import { More } from '../../../components/more.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Points, Section } from '../../../components/section.tsx';
import { isToldApproximately } from '../../../words/answer-words.ts';
import type { Wording } from '../../../words/score-words.ts';
import { ownNotes, ownResults } from '../model/own-words.ts';
import { StatementEntry } from './statement-entry.tsx';

interface Props {
  readonly words: Wording;
  readonly round: Pick<CycleView, 'ownStatements' | 'rules'>;
  /** `null` where nothing is told of anybody. */
  readonly group: ReleasedGroup | null;
}

/** How people answered what their organisation added, apart from every score; or why that is not told. */
export function OwnStatements({ words, round, group }: Props) {
  const { t, language } = words;
  const asked = ownStatementsOf(round);
  if (asked.length === 0) return null;
  const own = group === null ? [] : ownResults(round, group);
  const untold = asked.filter(({ id }) => own.every(({ item }) => item.id !== id));
  return (
    <Section title={t('ownStatements.title')}>
      <Paragraph wide>
        {t(own.length === 0 ? 'ownStatements.added' : 'ownStatements.about')}
      </Paragraph>
      {group === null || own.length === 0 ? null : (
        <More summary={t('ownStatements.show', { count: own.length })}>
          <Told words={words} own={own} n={group.n} />
        </More>
      )}
      {untold.length === 0 ? null : (
        <>
          <Points
            points={untold.map(({ text }) =>
              t('ownStatements.named', { statement: text[language] }),
            )}
          />
          <Paragraph quiet>
            {t('ownStatements.untold', { fewest: round.rules.minimumForDetails })}
          </Paragraph>
        </>
      )}
    </Section>
  );
}

interface ToldProps extends Pick<Props, 'words'> {
  readonly own: ReturnType<typeof ownResults>;
  readonly n: ReleasedGroup['n'];
}

function Told({ words, own, n }: ToldProps) {
  const about = own.some(({ released }) => isToldApproximately(released, n));
  return (
    <>
      {about ? <Paragraph quiet>{words.t('statements.howAbout')}</Paragraph> : null}
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
    </>
  );
}
