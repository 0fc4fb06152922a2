import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import type { Answer } from '@samenhang/shared/scoring/answers';
import { memo, useEffect, useId, useRef } from 'react';
import { useTypography } from '../../../components/typography.ts';
import type { Language } from '../../../lib/i18n.ts';
import { useText } from '../../../lib/text.ts';
import { answerOfKey } from '../model/answer-keys.ts';
import type { Statement as Asks } from '../model/steps.ts';
import { MATRIX, MATRIX_COLUMNS } from './answer-grid.ts';
import { Choices } from './choices.tsx';
import { goOnFrom, radioIn } from './use-keys-anywhere.ts';

const useStyles = makeStyles({
  statement: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalXL,
    borderBlockStartWidth: '1px',
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke2,
    scrollMarginBlockStart: '88px',
    position: 'relative',
    ':focus-within::before': {
      content: "''",
      position: 'absolute',
      insetInlineStart: '-12px',
      insetBlock: '6px',
      borderInlineStartWidth: '3px',
      borderInlineStartStyle: 'solid',
      borderInlineStartColor: tokens.colorCompoundBrandStroke,
    },
    ':first-child': { borderBlockStartWidth: 0, paddingBlockStart: 0 },
    ':last-child': { paddingBlockEnd: 0 },
    [MATRIX]: {
      display: 'grid',
      gridTemplateColumns: MATRIX_COLUMNS,
      alignItems: 'center',
      columnGap: tokens.spacingHorizontalL,
      paddingBlock: tokens.spacingVerticalS,
      scrollMarginBlockStart: '140px',
      scrollMarginBlockEnd: '88px',
      ':first-child': { paddingBlockStart: tokens.spacingVerticalS },
    },
  },
});

interface Props {
  readonly item: Asks;
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
    if (place.current !== null) radioIn(place.current)?.focus({ preventScroll: true });
  }, [wanted]);
  return (
    <li
      ref={place}
      data-item={item.id}
      className={useStyles().statement}
      onClick={({ currentTarget, target }) => {
        // Whoever points at a statement answers that one with the keys.
        const inChoices = target instanceof Element && target.closest('label') !== null;
        if (!inChoices) radioIn(currentTarget)?.focus({ preventScroll: true });
      }}
      onKeyDown={(event) => {
        const pressed = answerOfKey(event);
        if (pressed === undefined) return;
        event.preventDefault();
        onAnswer(item.id, pressed);
        goOnFrom(event.currentTarget);
      }}
    >
      <p id={id} className={mergeClasses(text.body, text.strong)}>
        {item.text[language]}
      </p>
      <Choices
        layout="matrix"
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

function choicesOf(scale: Instrument['scale'], language: Language) {
  return [
    ...POINTS.map((value) => ({ value, label: scale.labels[language][value - 1] ?? '' })),
    { value: 'dk' as const, label: scale.dontKnow[language] },
  ];
}
