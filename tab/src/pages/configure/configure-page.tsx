import { useCallback, useState } from 'react';
import { Loaded } from '../../components/loaded.tsx';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { WayBack } from '../../components/way-back.tsx';
import { Contact } from '../../features/respond/components/contact.tsx';
import { useBackend } from '../../lib/backend.ts';
import type { Route } from '../../lib/routes.ts';
import { type TabDialog, tabDialogWith } from '../../lib/tab-settings.ts';
import { useText } from '../../lib/text.ts';
import { useLoad } from '../../lib/use-load.ts';
import { readConfigurePage } from './read-configure-page.ts';
import { UnitForm } from './unit-form.tsx';

type Props = Extract<Route, { page: 'configure' }> & {
  /** The host's dialog to add a tab, unless given. */
  readonly dialog?: TabDialog;
};

const DIALOG_OF_HOST = tabDialogWith(
  async () => (await import('../../lib/teams-settings.ts')).SETTINGS_OF_HOST,
);

/** What a tab of a channel, chat or meeting shows, who will see it, and the choice of the unit. */
export default function ConfigurePage({ tab, dialog = DIALOG_OF_HOST }: Props) {
  const { t } = useText();
  const backend = useBackend();
  const { state, again } = useLoad(
    useCallback(() => readConfigurePage(backend, tab), [backend, tab]),
  );
  const [isOvertaken, setOvertaken] = useState(false);
  const overtaken = () => {
    setOvertaken(true);
    again();
  };
  const back = tab === '' ? {} : { before: <WayBack to={{ page: 'channel', tab }} /> };
  return (
    <Page {...back}>
      <PageHeading>{t('configureTab.title')}</PageHeading>
      <Paragraph>{t('configureTab.about')}</Paragraph>
      <Paragraph>{t('configureTab.who')}</Paragraph>
      <div role="status">{isOvertaken ? <Notice>{t('configureTab.overtaken')}</Notice> : null}</div>
      <Loaded state={state} onRetry={again}>
        {(data) =>
          data.units.length === 0 ? (
            <Notice>{t('configureTab.none')}</Notice>
          ) : (
            <UnitForm tab={tab} data={data} dialog={dialog} onOvertaken={overtaken} />
          )
        }
      </Loaded>
      <Contact />
    </Page>
  );
}
