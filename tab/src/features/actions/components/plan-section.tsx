import type { ActionView, PlanView } from '@samenhang/shared/api/actions';
import { isOpen } from '@samenhang/shared/plan/action-state';
import { lazy, Suspense, useCallback, useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Loaded } from '../../../components/loaded.tsx';
import { More } from '../../../components/more.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { absentIfNotFound } from '../../../lib/absent.ts';
import { useBackend } from '../../../lib/backend.ts';
import { pickOfHost } from '../../../lib/host-picker.ts';
import { PeoplePickerContext, type SelectPeople } from '../../../lib/people-picker.ts';
import { useLoad } from '../../../lib/use-load.ts';
import { nameOf, type Wording } from '../../../words/score-words.ts';
import { readPlan } from '../api/plan.ts';
import { ActionCard } from './action-card.tsx';
import { ActionItems } from './action-items.tsx';

/** Loaded when somebody adds or edits. */
const ActionForm = lazy(() => import('./action-form.tsx'));

interface Props {
  readonly words: Wording;
  readonly unit: string;
  readonly name: string;
  /** The host's picker of people, unless given. */
  readonly select?: SelectPeople;
}

/** A unit's plan: who does what, by when, and what became of it. */
export default function PlanSection({ words, unit, name, select = pickOfHost }: Props) {
  const backend = useBackend();
  const { state, again } = useLoad(
    useCallback(async () => absentIfNotFound(await readPlan(backend, unit)), [backend, unit]),
  );
  const [overtaken, setOvertaken] = useState(false);
  const { t } = words;
  return (
    <Loaded state={state} onRetry={again}>
      {(plan) =>
        // Of a unit that the newest round does not have there is no plan.
        plan === null ? null : (
          <Section title={t('plan.title')}>
            <PeoplePickerContext.Provider value={select}>
              <Content
                {...{ words, unit, name, plan }}
                onChanged={() => {
                  setOvertaken(false);
                  again();
                }}
                onOvertaken={() => {
                  setOvertaken(true);
                  again();
                }}
              />
            </PeoplePickerContext.Provider>
            <div role="status">{overtaken ? <Notice>{t('plan.overtaken')}</Notice> : null}</div>
          </Section>
        )
      }
    </Loaded>
  );
}

interface ContentProps extends Omit<Props, 'select'> {
  readonly plan: PlanView;
  readonly onChanged: () => void;
  readonly onOvertaken: () => void;
}

function Content({ words, unit, name, plan, onChanged, onOvertaken }: ContentProps) {
  const { t } = words;
  const { items, mayChange, isFull } = plan;
  const [edited, setEdited] = useState<ActionView | 'new' | null>(null);
  const open = items.filter(isOpen);
  const over = items.filter((action) => !isOpen(action));
  const listed = { words, ...(mayChange && { onEdit: setEdited }), onOvertaken };
  const done = () => {
    setEdited(null);
    onChanged();
  };
  return (
    <>
      <Paragraph>{t(aboutOf(plan, open.length), { unit: name })}</Paragraph>
      <ActionList actions={open} {...listed} />
      {mayChange ? <Add isFull={isFull} onAdd={() => setEdited('new')} words={words} /> : null}
      {over.length === 0 ? null : (
        <More summary={t('plan.over', { count: over.length })}>
          <ActionList actions={over} {...listed} />
        </More>
      )}
      {edited === null ? null : (
        <Suspense fallback={null}>
          <ActionForm
            {...{ words, unit }}
            action={edited === 'new' ? null : edited}
            onDone={done}
            onCancel={() => setEdited(null)}
          />
        </Suspense>
      )}
    </>
  );
}

function aboutOf({ mayChange }: PlanView, open: number) {
  if (open > 0) return 'plan.about';
  return mayChange ? 'plan.emptyAdd' : 'plan.empty';
}

interface AddProps extends Pick<Props, 'words'>, Pick<PlanView, 'isFull'> {
  readonly onAdd: () => void;
}

function Add({ words: { t }, isFull, onAdd }: AddProps) {
  if (isFull) return <Paragraph quiet>{t('action.full')}</Paragraph>;
  return (
    <Actions>
      <ActionButton onClick={onAdd}>{t('plan.add')}</ActionButton>
    </Actions>
  );
}

interface ListProps extends Pick<Props, 'words'> {
  readonly actions: readonly ActionView[];
  readonly onEdit?: (action: ActionView) => void;
  readonly onOvertaken: () => void;
}

function ActionList({ words, actions, onEdit, onOvertaken }: ListProps) {
  const { t } = words;
  if (actions.length === 0) return null;
  const whose = ({ isMine, owner }: ActionView, day: string) => {
    if (isMine) return t('plan.mine', { day });
    if (!owner.hasLeft) return t('plan.by', { owner: owner.name, day });
    return onEdit === undefined
      ? t('plan.hasLeftRead', { day })
      : t('plan.hasLeft', { owner: owner.name });
  };
  const aboutOf = ({ cell }: ActionView) =>
    cell === null ? null : t('plan.cell', { cell: nameOf(words, cell) });
  return (
    <ActionItems>
      {actions.map((read) => (
        <ActionCard
          key={read.id}
          {...{ words, read, whose, aboutOf, onOvertaken }}
          {...(onEdit !== undefined && { onEdit })}
        />
      ))}
    </ActionItems>
  );
}
