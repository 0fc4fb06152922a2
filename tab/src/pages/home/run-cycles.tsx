import type { CycleAbility } from '@samenhang/shared/access/abilities';
import type { CycleView } from '@samenhang/shared/api/cycle';
import { Actions } from '../../components/actions.tsx';
import { LinkButton } from '../../components/buttons.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { Section } from '../../components/section.tsx';
import type { Overview } from '../../features/cycles/api/cycles.ts';
import { useText } from '../../lib/text.ts';

/** Those that are not released yet: for whoever runs them, or may follow who takes part. */
export function RunCycles({ overview: { cycles } }: { readonly overview: Overview }) {
  return cycles.map((cycle) => <CycleLink key={cycle.id} cycle={cycle} />);
}

/** With any of these the page of the cycle is more than a count. */
const RUNNING: readonly CycleAbility[] = ['change', 'open', 'close'];

type Running = CycleView & { readonly state: 'planned' | 'open' | 'closing' };

function runs(cycle: CycleView): cycle is Running {
  const { state, abilities } = cycle;
  const isOver = state === 'released' || state === 'cancelled';
  return !isOver && RUNNING.some((ability) => abilities.includes(ability));
}

function follows({ state, abilities }: CycleView): boolean {
  return state === 'open' && abilities.includes('readParticipation');
}

/** Whether there is a way to it from here. */
export function isListed(cycle: CycleView): boolean {
  return runs(cycle) || follows(cycle);
}

function CycleLink({ cycle }: { readonly cycle: CycleView }) {
  const { t, language } = useText();
  const { id } = cycle;
  const title = cycle.title[language];
  if (runs(cycle)) {
    return (
      <ToCycle
        cycle={id}
        title={t('home.runTitle', { cycle: title })}
        about={t(`running.${cycle.keyLost ? 'keyLost' : cycle.state}`)}
        link={t('home.toCycle')}
      />
    );
  }
  if (!follows(cycle)) return null;
  return (
    <ToCycle
      cycle={id}
      title={t('home.followTitle')}
      about={t('home.follow', { cycle: title })}
      link={t('home.toParticipation')}
    />
  );
}

interface Props {
  readonly cycle: string;
  readonly title: string;
  readonly about: string;
  readonly link: string;
}

function ToCycle({ cycle, title, about, link }: Props) {
  return (
    <Section title={title}>
      <Paragraph>{about}</Paragraph>
      <Actions>
        <LinkButton to={{ page: 'cycle', cycle }}>{link}</LinkButton>
      </Actions>
    </Section>
  );
}
