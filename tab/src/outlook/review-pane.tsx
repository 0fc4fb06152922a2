import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { agenda } from '../features/outlook/model/agenda.ts';
import { HOME } from '../lib/routes.ts';
import { useText } from '../lib/text.ts';
import { useLoad } from '../lib/use-load.ts';
import { InsertSection } from './insert-section.tsx';
import { Offer } from './offer.tsx';
import type { OpenItems } from './open-item.ts';
import type { Offered } from './outlook-offers.ts';
import { linkTo } from './pane-address.ts';

/** Nobody has said which unit. */
export function AnyReview({ items }: { readonly items: OpenItems }) {
  return <Review items={items} link={linkTo(HOME)} unit={undefined} />;
}

/** The unit is chosen by whoever may begin a review of it. */
export function ChosenReview(props: { readonly items: OpenItems; readonly offered: Offered }) {
  const { t } = useText();
  const { state, again } = useLoad(props.offered.units);
  return (
    <Offer
      state={state}
      onRetry={again}
      label={t('addIn.unit')}
      nameOf={({ name }) => name}
      nothing={t('addIn.noUnit')}
    >
      {(of) => (
        <Review
          items={props.items}
          link={linkTo(of === undefined ? HOME : { page: 'unit', cycle: of.cycle, unit: of.id })}
          unit={of?.name}
        />
      )}
    </Offer>
  );
}

interface Props {
  readonly items: OpenItems;
  readonly link: string;
  /** By name. */
  readonly unit: string | undefined;
}

function Review({ items, link, unit }: Props) {
  const write = useCallback((words: TFunction) => agenda(words, link, unit), [link, unit]);
  return <InsertSection kind="appointment" items={items} link={link} write={write} />;
}
