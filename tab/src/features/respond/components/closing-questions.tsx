import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import { useId } from 'react';
import { Card } from '../../../components/card.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useTypography } from '../../../components/typography.ts';
import { useText } from '../../../lib/text.ts';
import { type Content, withComment, withOutcome } from '../model/content.ts';
import { OpenQuestion } from './open-question.tsx';
import { Outcome } from './outcome.tsx';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
});

interface Props {
  readonly instrument: Instrument;
  readonly content: Content;
  readonly onEdit: (change: (content: Content) => Content) => void;
}

/** The two outcome questions and the two open ones. */
export function ClosingQuestions({ instrument, content, onEdit }: Props) {
  const { t, language } = useText();
  const styles = useStyles();
  const text = useTypography();
  const warning = useId();
  return (
    <>
      <Card>
        <div className={styles.stack}>
          {instrument.outcomes.map((outcome) => (
            <Outcome
              key={outcome.id}
              outcome={outcome}
              scale={instrument.scale}
              value={content.outcomes[outcome.id]}
              onChoose={(value) => onEdit((now) => withOutcome(now, outcome.id, value))}
            />
          ))}
        </div>
      </Card>
      <Card>
        <div className={styles.stack}>
          <Notice>
            <p id={warning} className={mergeClasses(text.body)}>
              {t('closing.warning')}
            </p>
          </Notice>
          {instrument.openQuestions.map(({ id, text: question }) => (
            <OpenQuestion
              key={id}
              question={question[language]}
              value={content.comments[id] ?? ''}
              describedBy={warning}
              onChange={(value) => onEdit((now) => withComment(now, id, value))}
            />
          ))}
        </div>
      </Card>
    </>
  );
}
