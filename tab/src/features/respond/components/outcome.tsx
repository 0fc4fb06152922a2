import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import { useId } from 'react';
import { useTypography } from '../../../components/typography.ts';
import { useText } from '../../../lib/text.ts';
import { Choices } from './choices.tsx';

type OutcomeQuestion = Instrument['outcomes'][number];

const useStyles = makeStyles({
  outcome: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  ends: { display: 'flex', justifyContent: 'space-between', columnGap: '16px' },
  end: { textAlign: 'end' },
});

interface Props {
  readonly outcome: OutcomeQuestion;
  readonly scale: Instrument['scale'];
  readonly value: number | undefined;
  readonly onChoose: (value: number) => void;
}

/** A question about what it all leads to: 0 to 10, or five points of agreement. */
export function Outcome({ outcome, scale, value, onChoose }: Props) {
  const { language, format } = useText();
  const styles = useStyles();
  const text = useTypography();
  const id = useId();
  const ends = useId();
  const choices =
    outcome.scale === '0-10'
      ? Array.from({ length: 11 }, (_, point) => ({ value: point, label: format.number(point) }))
      : scale.labels[language].map((label, place) => ({ value: place + 1, label }));
  const quiet = mergeClasses(text.body, text.quiet);
  return (
    <div className={styles.outcome}>
      <p id={id} className={mergeClasses(text.body, text.strong)}>
        {outcome.text[language]}
      </p>
      <Choices
        layout={outcome.scale === '0-10' ? 'numbers' : 'scale'}
        labelledBy={id}
        describedBy={outcome.scale === '0-10' ? ends : undefined}
        name={outcome.id}
        choices={choices}
        chosen={value}
        onChoose={onChoose}
      />
      {outcome.scale === '0-10' ? (
        <div id={ends} className={styles.ends}>
          <span className={quiet}>{`0 = ${outcome.labels.low[language]}`}</span>
          <span className={mergeClasses(quiet, styles.end)}>
            {`10 = ${outcome.labels.high[language]}`}
          </span>
        </div>
      ) : null}
    </div>
  );
}
