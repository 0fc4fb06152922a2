import type { OrganisationView } from '@samenhang/shared/api/organisation';
import { Actions } from '../../../components/actions.tsx';
import { LinkButton } from '../../../components/buttons.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useText } from '../../../lib/text.ts';
import { peopleStep } from '../model/first-step-states.ts';
import { Step } from './step.tsx';

/** Who works here, as it was brought in last, and how much of it could be published. */
export function PeopleStep({ organisation }: { readonly organisation: OrganisationView | null }) {
  const { t } = useText();
  return (
    <Step title={t('peopleStep.title')} state={peopleStep(organisation)}>
      <Now organisation={organisation} />
      <Actions>
        <LinkButton to={{ page: 'people' }}>{t('peopleStep.go')}</LinkButton>
      </Actions>
    </Step>
  );
}

function Now({ organisation }: { readonly organisation: OrganisationView | null }) {
  const { t, format } = useText();
  if (organisation === null) return <Paragraph>{t('peopleStep.unknown')}</Paragraph>;
  const { current, publishable } = organisation;
  if (current === null) return <Paragraph>{t('peopleStep.none')}</Paragraph>;
  const { people, units, source, at } = current;
  return (
    <>
      <Paragraph>
        {t('peopleStep.now', {
          people: t('peopleStep.people', { count: people }),
          units: t('peopleStep.units', { count: units }),
          source: t(`importSource.${source}`),
        })}
      </Paragraph>
      {at === null ? null : (
        <Paragraph>{t('peopleStep.since', { when: format.date(at) })}</Paragraph>
      )}
      <Paragraph>{t('peopleStep.publishable', { count: publishable, units })}</Paragraph>
    </>
  );
}
