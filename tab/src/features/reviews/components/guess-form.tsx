import {
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  Slider,
  tokens,
} from '@fluentui/react-components';
import type { Guess, ReviewView } from '@samenhang/shared/api/review';
import { PILLARS } from '@samenhang/shared/instruments/vocabulary';
import { useId, useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { TextField } from '../../../components/field.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useTypography } from '../../../components/typography.ts';
import { labelOf, type Wording } from '../../../words/score-words.ts';
import {
  BANDS,
  bandOf,
  draftOf,
  type GuessDraft,
  guessOf,
  HIGHEST,
  isRange,
  LOWEST,
  SKIPPED,
} from '../model/guess-draft.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  number: { maxInlineSize: '120px' },
});

interface Props {
  readonly words: Wording;
  readonly view: ReviewView;
  readonly isBusy: boolean;
  readonly onGuess: (guess: Guess) => void;
}

interface PartProps extends Pick<Props, 'words'> {
  readonly draft: GuessDraft;
  readonly onChange: (draft: GuessDraft) => void;
}

/** Two guesses: how well it fits together, and what lags behind. Either may be left out. */
export function GuessForm({ words, view, isBusy, onGuess }: Props) {
  const { t } = words;
  const [draft, setDraft] = useState(() => draftOf(view.mine.guess));
  const guess = guessOf(draft);
  const fields = { words, draft, onChange: setDraft };
  return (
    <>
      {isRange(view) ? <BandChoice {...fields} /> : <PointsChoice {...fields} />}
      <PillarChoice {...fields} />
      <div role="alert">
        {guess === undefined ? <Paragraph>{t('reviewGuess.range')}</Paragraph> : null}
      </div>
      <Actions>
        <ActionButton
          weight="primary"
          busy={isBusy || guess === undefined || (guess.coherence === null && guess.lags === null)}
          onClick={() => {
            if (guess !== undefined) onGuess(guess);
          }}
        >
          {t('reviewGuess.save')}
        </ActionButton>
        <ActionButton weight="subtle" busy={isBusy} onClick={() => onGuess(SKIPPED)}>
          {t('reviewGuess.skip')}
        </ActionButton>
      </Actions>
    </>
  );
}

/** The same number by hand and by keyboard. */
function PointsChoice({ words, draft, onChange }: PartProps) {
  const { t } = words;
  const styles = useStyles();
  const text = useTypography();
  const points = guessOf(draft)?.coherence ?? null;
  const set = (coherence: string) => onChange({ ...draft, coherence });
  return (
    <div className={styles.part}>
      <p className={mergeClasses(text.body, text.strong)}>{t('reviewGuess.coherence')}</p>
      <Paragraph quiet>{t('reviewGuess.scale')}</Paragraph>
      <Slider
        min={LOWEST}
        max={HIGHEST}
        value={points ?? (LOWEST + HIGHEST) / 2}
        aria-label={t('reviewGuess.slider')}
        aria-valuetext={points === null ? t('reviewGuess.empty') : words.format.number(points)}
        onChange={(_, { value }) => set(String(value))}
      />
      <div className={styles.number}>
        <TextField
          label={t('reviewGuess.number')}
          type="number"
          value={draft.coherence}
          onChange={set}
        />
      </div>
    </div>
  );
}

/** Of a result that is told as a range. */
function BandChoice({ words, draft, onChange }: PartProps) {
  const { t } = words;
  const styles = useStyles();
  const text = useTypography();
  const id = useId();
  const chosen = guessOf(draft)?.coherence ?? null;
  return (
    <div className={styles.part}>
      <p id={id} className={mergeClasses(text.body, text.strong)}>
        {t('reviewGuess.band')}
      </p>
      <RadioGroup
        aria-labelledby={id}
        value={chosen === null ? '' : String(bandOf(chosen)?.middle)}
        onChange={(_, { value }) => onChange({ ...draft, coherence: value })}
      >
        {BANDS.map((band) => (
          <Radio
            key={band.middle}
            value={String(band.middle)}
            label={t('reviewGuess.bandOf', band)}
          />
        ))}
      </RadioGroup>
    </div>
  );
}

function PillarChoice({ words, draft, onChange }: PartProps) {
  const { t } = words;
  const styles = useStyles();
  const text = useTypography();
  const id = useId();
  return (
    <div className={styles.part}>
      <p id={id} className={mergeClasses(text.body, text.strong)}>
        {t('reviewGuess.lags')}
      </p>
      <RadioGroup
        aria-labelledby={id}
        value={draft.lags}
        onChange={(_, { value }) =>
          onChange({ ...draft, lags: PILLARS.find((name) => name === value) ?? 'none' })
        }
      >
        {PILLARS.map((pillar) => (
          <Radio key={pillar} value={pillar} label={labelOf(words, pillar)} />
        ))}
        <Radio value="none" label={t('reviewGuess.noneOf')} />
      </RadioGroup>
    </div>
  );
}
