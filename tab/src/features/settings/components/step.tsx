import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  CircleRegular,
  QuestionCircleRegular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { Section } from '../../../components/section.tsx';
import { useTypography } from '../../../components/typography.ts';
import { useText } from '../../../lib/text.ts';
import type { StepState } from '../model/first-step-states.ts';

const useStyles = makeStyles({
  state: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, fontSize: '20px' },
  done: { color: tokens.colorPaletteGreenForeground1 },
  todo: { color: tokens.colorNeutralForeground2 },
  unknown: { color: tokens.colorNeutralForeground2 },
});

const ICONS = {
  done: CheckmarkCircleRegular,
  todo: CircleRegular,
  unknown: QuestionCircleRegular,
} as const;

interface Props {
  readonly title: string;
  readonly state: StepState;
  readonly children: ReactNode;
}

/** One thing that has to be there, and whether it is; the words say it, the sign only draws the eye. */
export function Step({ title, state, children }: Props) {
  const { t } = useText();
  const styles = useStyles();
  const text = useTypography();
  const Icon = ICONS[state];
  return (
    <Section title={title}>
      <div className={styles.state}>
        <Icon aria-hidden="true" className={mergeClasses(styles.icon, styles[state])} />
        <p className={mergeClasses(text.body, text.strong)}>{t(`stepState.${state}`)}</p>
      </div>
      {children}
    </Section>
  );
}
