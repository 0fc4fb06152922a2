import { useEffect, useRef, useState } from 'react';
import { Actions } from '../../components/actions.tsx';
import { ActionButton } from '../../components/buttons.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { Choice } from '../../components/field.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { settleTab } from '../../features/channel-tab/api/channel-tab.ts';
import { savedTab } from '../../features/channel-tab/model/tab-address.ts';
import { useUnitOptions } from '../../features/units/components/use-unit-options.ts';
import { useBackend } from '../../lib/backend.ts';
import { type Fault, isProblem } from '../../lib/fault.ts';
import { useNavigation } from '../../lib/navigation.tsx';
import type { TabDialog } from '../../lib/tab-settings.ts';
import { useText } from '../../lib/text.ts';
import type { ConfigureData } from './read-configure-page.ts';

interface Props {
  /** The tab that is there; empty for a new one, which the host's dialog adds. */
  readonly tab: string;
  readonly data: ConfigureData;
  readonly dialog: TabDialog;
  /** Somebody else settled it since it was read. */
  readonly onOvertaken: () => void;
}

/** The unit to show; saved by the host's own button where a tab is added, and by ours afterwards. */
export function UnitForm({ tab, data: { units, shown }, dialog, onOvertaken }: Props) {
  const { t } = useText();
  const { go } = useNavigation();
  const options = useUnitOptions(units);
  const [unit, choose] = useState(
    () => (units.some(({ id }) => id === shown?.unit) ? shown?.unit : undefined) ?? '',
  );
  const { save, isBusy, fault, clear } = useSaving(tab, unit, shown?.etag ?? null, onOvertaken);
  const name = units.find(({ id }) => id === unit)?.name ?? '';
  useHostButton(tab === '' ? dialog : null, unit !== '', async () => {
    const saved = await save();
    return saved === null ? undefined : savedTab(window.location.origin, saved, name);
  });
  const press = async () => {
    const saved = await save();
    if (saved !== null) go({ page: 'channel', tab: saved });
  };
  const nobody = { value: '', words: t('configureTab.choose') };
  const listed = options.map((option) => ({ value: option.unit, words: option.words }));
  return (
    <>
      <Choice
        label={t('configureTab.unit')}
        value={unit}
        options={unit === '' ? [nobody, ...listed] : listed}
        onChange={choose}
      />
      {fault === null ? null : (
        <FaultNotice fault={fault} onRetry={tab === '' ? clear : () => void press()} />
      )}
      {tab === '' ? (
        <Paragraph quiet>{t('configureTab.hostSaves')}</Paragraph>
      ) : (
        <Actions>
          <ActionButton weight="primary" busy={isBusy || unit === ''} onClick={() => void press()}>
            {t('configureTab.save')}
          </ActionButton>
        </Actions>
      )}
    </>
  );
}

/** Saves on the server; gives the id of the tab, or `null` where that did not work. */
function useSaving(tab: string, unit: string, etag: string | null, onOvertaken: () => void) {
  const backend = useBackend();
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const save = async (): Promise<string | null> => {
    const id = tab || crypto.randomUUID();
    setBusy(true);
    setFault(null);
    const reply = await settleTab(backend, id, unit, etag);
    setBusy(false);
    if (!reply.ok && isProblem(reply.fault, 'etag_mismatch')) onOvertaken();
    else if (!reply.ok) setFault(reply.fault);
    return reply.ok ? id : null;
  };
  return { save, isBusy, fault, clear: () => setFault(null) };
}

/** The host calls what it was given once, so that is what leads to the newest choice. */
function useHostButton(
  dialog: TabDialog | null,
  isReady: boolean,
  save: Parameters<TabDialog['onSave']>[0],
): void {
  const newest = useRef(save);
  newest.current = save;
  useEffect(() => {
    dialog?.onSave(() => newest.current());
  }, [dialog]);
  useEffect(() => {
    dialog?.ready(isReady);
  }, [dialog, isReady]);
}
