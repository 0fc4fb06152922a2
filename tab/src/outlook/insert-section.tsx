import { Actions } from '../components/actions.tsx';
import { ActionButton } from '../components/buttons.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Paragraph } from '../components/paragraph.tsx';
import { Section } from '../components/section.tsx';
import { BodyLanguageChoice } from '../features/outlook/components/body-language-choice.tsx';
import { useWritten } from '../features/outlook/components/use-written.ts';
import type { Write } from '../features/outlook/model/in-languages.ts';
import { useText } from '../lib/text.ts';
import { BodyPreview } from './body-preview.tsx';
import { AlreadyThere, NotTaken } from './insert-outcome.tsx';
import { insertedOf, type Written } from './inserted-text.ts';
import type { ItemKind, OpenItems } from './open-item.ts';
import { TimeOffer } from './time-offer.tsx';
import { useInsert } from './use-insert.ts';

interface Place {
  readonly items: OpenItems;
  readonly kind: ItemKind;
  readonly link: string;
}

/**
 * In which language, what that says, and putting it in.
 * @param props.write must be the same function as long as it writes the same.
 */
export function InsertSection(props: Place & { readonly write: Write<Written> }) {
  const { chosen, setChosen, state, again } = useWritten(props.write);
  return (
    <>
      <BodyLanguageChoice value={chosen} onChange={setChosen} />
      <Loaded state={state} onRetry={again}>
        {(written) => <Insertable key={JSON.stringify(written)} {...props} written={written} />}
      </Loaded>
    </>
  );
}

function Insertable({ items, kind, link, written }: Place & { readonly written: Written[] }) {
  const { t } = useText();
  const inserted = insertedOf(written, link);
  const { state, insert, again, leave } = useInsert(items, kind, inserted);
  return (
    <>
      <Actions>
        <ActionButton weight="primary" busy={state.kind === 'inserting'} onClick={insert}>
          {t(`addInInsert.${kind}`)}
        </ActionButton>
      </Actions>
      <div role="status">
        {state.kind === 'inserted' ? <Paragraph>{t(`addInInserted.${kind}`)}</Paragraph> : null}
      </div>
      {state.kind === 'inserted' && kind === 'appointment' ? <TimeOffer into={state.into} /> : null}
      {state.kind === 'there' ? <AlreadyThere kind={kind} onLeave={leave} onAgain={again} /> : null}
      {state.kind === 'failed' ? (
        <NotTaken fault={state.fault} kind={kind} text={inserted.text} />
      ) : null}
      <Section title={t('addIn.preview')}>
        <BodyPreview bodies={written.map(({ body }) => body)} />
      </Section>
    </>
  );
}
