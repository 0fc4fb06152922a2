import type { CycleView } from '@samenhang/shared/api/cycle';
import { Actions } from '../../components/actions.tsx';
import { LinkButton } from '../../components/buttons.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { Section } from '../../components/section.tsx';
import type { Overview } from '../../features/cycles/api/cycles.ts';
import { useText } from '../../lib/text.ts';

/** For who runs cycles: those that are not released yet. For managers: who takes part in theirs. */
export function RunCycles({ overview: { me, cycles } }: { readonly overview: Overview }) {
  const { t, language } = useText();
  if (me.accessRoles.includes('hr-admin')) {
    const running = cycles.filter(({ state }) => state !== 'released');
    return running.map((cycle) => (
      <CycleLink
        key={cycle.id}
        cycle={cycle}
        title={t('home.runTitle', { cycle: cycle.title[language] })}
        about={t(`running.${cycle.state === 'released' ? 'closing' : cycle.state}`)}
        link={t('home.toCycle')}
      />
    ));
  }
  if (me.managedUnits.length === 0) return null;
  return cycles
    .filter(({ state }) => state === 'open')
    .map((cycle) => (
      <CycleLink
        key={cycle.id}
        cycle={cycle}
        title={t('home.followTitle')}
        about={t('home.follow', { cycle: cycle.title[language] })}
        link={t('home.toParticipation')}
      />
    ));
}

interface LinkProps {
  readonly cycle: CycleView;
  readonly title: string;
  readonly about: string;
  readonly link: string;
}

function CycleLink({ cycle, title, about, link }: LinkProps) {
  return (
    <Section title={title}>
      <Paragraph>{about}</Paragraph>
      <Actions>
        <LinkButton to={{ page: 'cycle', cycle: cycle.id }}>{link}</LinkButton>
      </Actions>
    </Section>
  );
}
