import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Details } from '../../../components/details.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { RouteLink } from '../../../components/route-link.tsx';
import { Section } from '../../../components/section.tsx';
import { useTypography } from '../../../components/typography.ts';
import { OPENING } from '../../../lib/routes.ts';
import { useText } from '../../../lib/text.ts';
import type { Asked } from '../model/asked.ts';
import type { Content } from '../model/content.ts';
import { doneByStep, type StepDone } from '../model/steps.ts';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  step: {
    maxWidth: 'none',
    borderBlockEndWidth: '1px',
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorNeutralStroke2,
  },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
  },
});

interface Props {
  readonly cycle: string;
  readonly instrument: Asked;
  readonly content: Content;
}

/** How far each step is, one press away; what was skipped is folded under its step. */
export function Review({ cycle, instrument, content }: Props) {
  const { t, language } = useText();
  const steps = doneByStep(instrument, content);
  const complete = steps.every(({ step, skipped }) => step === 'closing' || skipped.length === 0);
  const nameOf = (step: string) =>
    instrument.themes.find(({ id }) => id === step)?.name[language] ??
    t(step === 'own' ? 'ownStep.title' : 'closing.title');
  return (
    <Section title={t('review.steps')}>
      {complete ? <Paragraph>{t('review.complete')}</Paragraph> : null}
      <ol className={useStyles().list}>
        {steps.map((done) => (
          <StepLine key={done.step} cycle={cycle} done={done} name={nameOf(done.step)} />
        ))}
      </ol>
      <RouteLink to={{ page: 'assessment', cycle, step: OPENING }}>{t('review.receipt')}</RouteLink>
    </Section>
  );
}

interface LineProps {
  readonly cycle: string;
  readonly done: StepDone;
  readonly name: string;
}

function StepLine({ cycle, done: { step, answered, of, skipped }, name }: LineProps) {
  const { t, language } = useText();
  const text = useTypography();
  const styles = useStyles();
  return (
    <li className={mergeClasses(text.body, styles.step)}>
      <div className={styles.line}>
        <RouteLink to={{ page: 'assessment', cycle, step }}>{name}</RouteLink>
        <span className={text.numbers}>{t('step.short', { answered, of })}</span>
      </div>
      {skipped.length === 0 ? null : (
        <Details summary={t('review.theme', { count: skipped.length })}>
          {() => (
            <ul className={styles.list}>
              {skipped.map((item) => (
                <li key={item.id}>
                  <RouteLink to={{ page: 'assessment', cycle, step, item: item.id }}>
                    {item.text[language]}
                  </RouteLink>
                </li>
              ))}
            </ul>
          )}
        </Details>
      )}
    </li>
  );
}
