import type { CycleView } from '@samenhang/shared/api/cycle';
import type { Me } from '@samenhang/shared/api/me';
import { LinkButton } from '../../components/buttons.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { Section } from '../../components/section.tsx';
import type { Overview } from '../../features/cycles/api/cycles.ts';
import { useText } from '../../lib/text.ts';

/** The results that I may see of the last cycle that was released; those before stand in its trend. */
export function Released({ overview: { me, cycles } }: { readonly overview: Overview }) {
  const { t, language } = useText();
  const [last] = cycles
    .filter((cycle) => cycle.state === 'released' && maySeeResults(me, cycle))
    .toSorted((a, b) => b.closesAt.localeCompare(a.closesAt));
  if (last === undefined) return null;
  return (
    <Section title={t('home.resultsTitle')}>
      <Paragraph>{t('home.results', { cycle: last.title[language] })}</Paragraph>
      <div>
        <LinkButton to={{ page: 'units', cycle: last.id }}>{t('home.toResults')}</LinkButton>
      </div>
    </Section>
  );
}

/** Whether there is anything to see; which units exactly, the server says. */
function maySeeResults({ accessRoles, managedUnits }: Me, { rules, mine }: CycleView): boolean {
  if (accessRoles.includes('hr-admin') || accessRoles.includes('board')) return true;
  return managedUnits.length > 0 || (rules.staffSeeResults && mine.invited);
}
