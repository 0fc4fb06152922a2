import { makeStyles } from '@fluentui/react-components';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import { useState } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { Entries } from '../../../components/entries.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Section } from '../../../components/section.tsx';
import { useText } from '../../../lib/text.ts';

/** More than these at once, and none is read. */
const FIRST = 3;

const useStyles = makeStyles({ onPaperOnly: { '@media screen': { display: 'none' } } });

interface Props {
  readonly instrument: Instrument;
  readonly ids: readonly string[];
}

/** Old habits one recognised, and what to do instead. */
export function Habits({ instrument, ids }: Props) {
  const { t, language } = useText();
  const entries = instrument.habits
    .filter(({ id }) => ids.includes(id))
    .map(({ id, habit, instead }) => ({
      id,
      title: habit[language],
      lines: [t('result.instead', { instead: instead[language] })],
    }));
  return (
    <Section title={t('result.habitsTitle')}>
      {entries.length === 0 ? <Paragraph>{t('result.habitsNone')}</Paragraph> : null}
      <Entries entries={entries.slice(0, FIRST)} />
      {entries.length > FIRST ? <Others entries={entries.slice(FIRST)} /> : null}
    </Section>
  );
}

/** Shown when asked for, and always on paper. */
function Others({ entries }: Parameters<typeof Entries>[0]) {
  const { t } = useText();
  const [shown, setShown] = useState(false);
  const styles = useStyles();
  return (
    <>
      <div className={shown ? undefined : styles.onPaperOnly}>
        <Entries entries={entries} />
      </div>
      {shown ? null : (
        <Actions>
          <ActionButton onClick={() => setShown(true)}>
            {t('result.habitsMore', { count: entries.length })}
          </ActionButton>
        </Actions>
      )}
    </>
  );
}
