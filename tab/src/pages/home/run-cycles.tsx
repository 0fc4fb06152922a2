import { LinkButton } from '../../components/buttons.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { Section } from '../../components/section.tsx';
import type { Overview } from '../../features/cycles/api/cycles.ts';
import { useText } from '../../lib/text.ts';

/** For who runs cycles: those that are not released yet. */
export function RunCycles({ overview: { me, cycles } }: { readonly overview: Overview }) {
  const { t, language } = useText();
  if (!me.accessRoles.includes('hr-admin')) return null;
  const running = cycles.filter(({ state }) => state !== 'released');
  return running.map((cycle) => (
    <Section key={cycle.id} title={t('home.runTitle', { cycle: cycle.title[language] })}>
      <Paragraph>{t(`running.${cycle.state === 'released' ? 'closing' : cycle.state}`)}</Paragraph>
      <div>
        <LinkButton to={{ page: 'cycle', cycle: cycle.id }}>{t('home.toCycle')}</LinkButton>
      </div>
    </Section>
  ));
}
