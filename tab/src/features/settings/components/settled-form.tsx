import type { Settings } from '@samenhang/shared/api/settings';
import { LANGUAGES } from '@samenhang/shared/languages';
import { useState } from 'react';
import { ActionButton } from '../../../components/buttons.tsx';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Choice, TextField } from '../../../components/field.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useBackend } from '../../../lib/backend.ts';
import { type Fault, isProblem } from '../../../lib/fault.ts';
import { languageName } from '../../../lib/language-name.ts';
import { useText } from '../../../lib/text.ts';
import { type Settled, writeSettings } from '../api/first-steps.ts';
import { timeZones } from '../model/settled-choices.ts';
import { NoticeHours } from './notice-hours.tsx';

const LONGEST_CONTACT = 200;

interface Props {
  readonly settled: Settled;
  /** After it was written, or where somebody else wrote meanwhile. */
  readonly onSettled: () => void;
}

/** Whom people may ask, and what holds for the whole organisation. */
export function SettledForm({ settled, onSettled }: Props) {
  const { t, language } = useText();
  const { wanted, change, state, save } = useSettled(settled, onSettled);
  return (
    <>
      <TextField
        label={t('settled.contact')}
        hint={t('settled.contactHint')}
        longest={LONGEST_CONTACT}
        value={wanted.contact}
        onChange={(contact) => change({ contact })}
      />
      <Choice
        label={t('settled.language')}
        hint={t('settled.languageHint')}
        value={wanted.language}
        options={LANGUAGES.map((value) => ({ value, words: languageName(language, value) }))}
        onChange={(chosen) => change({ language: chosen })}
      />
      <Choice
        label={t('settled.timeZone')}
        hint={t('settled.timeZoneHint')}
        value={wanted.timeZone}
        options={timeZones(wanted.timeZone).map((value) => ({
          ...{ value, words: value.replaceAll('_', ' ') },
        }))}
        onChange={(timeZone) => change({ timeZone })}
      />
      <NoticeHours hours={wanted.notices} onChange={(notices) => change({ notices })} />
      <div>
        <ActionButton busy={state === 'busy'} onClick={save}>
          {t('settled.save')}
        </ActionButton>
      </div>
      <Outcome state={state} onRetry={save} />
    </>
  );
}

type State = 'nothing' | 'busy' | 'saved' | Fault;

function Outcome({ state, onRetry }: { readonly state: State; readonly onRetry: () => void }) {
  const { t } = useText();
  if (state === 'saved') return <Notice role="status">{t('settled.saved')}</Notice>;
  if (typeof state === 'string') return null;
  if (isProblem(state, 'etag_mismatch')) {
    return (
      <Notice role="alert" tone="warning">
        {t('settled.changedElsewhere')}
      </Notice>
    );
  }
  return <FaultNotice fault={state} onRetry={onRetry} />;
}

function useSettled({ settings, etag }: Settled, onSettled: () => void) {
  const backend = useBackend();
  const [wanted, setWanted] = useState(settings);
  const [state, setState] = useState<State>('nothing');
  const change = (some: Partial<Settings>) => {
    setWanted((before) => ({ ...before, ...some }));
    setState('nothing');
  };
  const save = async () => {
    if (state === 'busy') return;
    setState('busy');
    const written = await writeSettings(backend, { settings: wanted, etag });
    setState(written.ok ? 'saved' : written.fault);
    if (written.ok || isProblem(written.fault, 'etag_mismatch')) onSettled();
  };
  return { wanted, change, state, save: () => void save() };
}
