import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PlanView } from '@samenhang/shared/api/actions';
import { isOpen } from '@samenhang/shared/plan/action-state';
import { useCallback, useId, useState } from 'react';
import { Card } from '../../../components/card.tsx';
import { Loaded } from '../../../components/loaded.tsx';
import { More } from '../../../components/more.tsx';
import { Notice } from '../../../components/notice.tsx';
import { ON_PAPER } from '../../../components/on-paper.ts';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useTypography } from '../../../components/typography.ts';
import { absentIfNotFound } from '../../../lib/absent.ts';
import { useBackend } from '../../../lib/backend.ts';
import { pickOfHost } from '../../../lib/host-picker.ts';
import { PeoplePickerContext, type SelectPeople } from '../../../lib/people-picker.ts';
import { useLoad } from '../../../lib/use-load.ts';
import type { Wording } from '../../../words/score-words.ts';
import { readPlan } from '../api/plan.ts';
import { ActionList } from './action-list.tsx';
import { AddAction } from './add-action.tsx';
import { type Edited, EditedAction } from './edited-action.tsx';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    '@media print': ON_PAPER,
  },
  // A plan without actions takes no more than a line, where there is room.
  inOneLine: {
    '@media (min-width: 960px)': {
      flexDirection: 'row',
      alignItems: 'center',
      columnGap: tokens.spacingHorizontalL,
      '& > p': { flexGrow: 1, maxWidth: 'none' },
    },
  },
});

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
  const styles = useStyles();
  const text = useTypography();
  const id = useId();
  const { t } = words;
  return (
    <Loaded state={state} onRetry={again}>
      {(plan) =>
        // Of a unit that the newest round does not have there is no plan.
        plan === null ? null : (
          <Card labelledBy={id}>
            <PeoplePickerContext.Provider value={select}>
              <div
                className={mergeClasses(styles.part, plan.items.length === 0 && styles.inOneLine)}
              >
                <h2 id={id} className={text.heading}>
                  {t('plan.title')}
                </h2>
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
              </div>
            </PeoplePickerContext.Provider>
            <div role="status">{overtaken ? <Notice>{t('plan.overtaken')}</Notice> : null}</div>
          </Card>
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
  const [edited, setEdited] = useState<Edited>(null);
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
      {mayChange ? (
        <AddAction words={words} isFull={isFull} onAdd={() => setEdited('new')} />
      ) : null}
      {over.length === 0 ? null : (
        <More summary={t('plan.over', { count: over.length })}>
          <ActionList actions={over} {...listed} />
        </More>
      )}
      <EditedAction {...{ words, unit, edited }} onDone={done} onCancel={() => setEdited(null)} />
    </>
  );
}

function aboutOf({ mayChange }: PlanView, open: number) {
  if (open > 0) return 'plan.about';
  return mayChange ? 'plan.emptyAdd' : 'plan.empty';
}
