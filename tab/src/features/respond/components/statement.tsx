import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Instrument, Item } from '@samenhang/shared/instruments/schema';
import type { Answer } from '@samenhang/shared/scoring/answers';
import { memo, useEffect, useId, useRef } from 'react';
import { useTypography } from '../../../components/typography.ts';
import { useText } from '../../../lib/text.ts';
import { Choices } from './choices.tsx';

const useStyles = makeStyles({
  statement: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalXL,
    borderBlockStartWidth: '1px',
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke2,
    scrollMarginBlockStart: tokens.spacingVerticalXXL,
    ':first-child': { borderBlockStartWidth: 0, paddingBlockStart: 0 },
    ':last-child': { paddingBlockEnd: 0 },
  },
});

interface Props {
  readonly item: Item;
  readonly scale: Instrument['scale'];
  readonly answer: Answer | undefined;
  readonly onAnswer: (id: string, answer: Answer) => void;
  /** Whether a link led to this statement: then the focus goes to it. */
  readonly wanted: boolean;
}

/** One statement with five points of agreement and "I can't judge this". */
export const Statement = memo(function Statement({ item, scale, answer, onAnswer, wanted }: Props) {
  const { language } = useText();
  const text = useTypography();
  const id = useId();
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!wanted) return;
    place.current?.scrollIntoView({ block: 'start' });
    place.current?.querySelector('input')?.focus({ preventScroll: true });
  }, [wanted]);
  return (
    <li ref={place} className={useStyles().statement}>
      <p id={id} className={mergeClasses(text.body, text.strong)}>
        {item.text[language]}
      </p>
      <Choices
        layout="scale"
        labelledBy={id}
        name={item.id}
        choices={choicesOf(scale, language)}
        chosen={answer}
        onChoose={(value) => onAnswer(item.id, value)}
      />
    </li>
  );
});

const POINTS = [1, 2, 3, 4, 5] as const;

function choicesOf(scale: Instrument['scale'], language: 'en' | 'nl') {
  return [
    ...POINTS.map((value) => ({ value, label: scale.labels[language][value - 1] ?? '' })),
    { value: 'dk' as const, label: scale.dontKnow[language] },
  ];
}
