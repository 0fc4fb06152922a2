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

function CycleLink({ cycle }: { readonly cycle: CycleView }) {
  const { t, language } = useText();
  const { id, state, abilities } = cycle;
  const title = cycle.title[language];
  const isOver = state === 'released' || state === 'cancelled';
  if (!isOver && RUNNING.some((ability) => abilities.includes(ability))) {
    return (
      <ToCycle
        cycle={id}
        title={t('home.runTitle', { cycle: title })}
        about={t(`running.${cycle.keyLost ? 'keyLost' : state}`)}
        link={t('home.toCycle')}
      />
    );
  }
  if (state !== 'open' || !abilities.includes('readParticipation')) return null;
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
