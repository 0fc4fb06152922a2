import { makeStyles } from '@fluentui/react-components';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import { RouteLink } from '../../../components/route-link.tsx';
import { Section } from '../../../components/section.tsx';
import { useTypography } from '../../../components/typography.ts';
import { useText } from '../../../lib/text.ts';

const useStyles = makeStyles({ list: { listStyle: 'none', margin: 0, padding: 0 } });

/** A way to each step, to look at one's answers again. */
export function StepLinks(props: { readonly cycle: string; readonly instrument: Instrument }) {
  const { t, language } = useText();
  const text = useTypography();
  const steps = [
    ...props.instrument.themes.map(({ id, name }) => ({ step: id, name: name[language] })),
    { step: 'closing', name: t('closing.title') },
  ];
  return (
    <Section title={t('review.steps')}>
      <ul className={useStyles().list}>
        {steps.map(({ step, name }) => (
          <li key={step} className={text.body}>
            <RouteLink to={{ page: 'assessment', cycle: props.cycle, step }}>{name}</RouteLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
