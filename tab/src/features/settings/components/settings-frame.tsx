import type { Me } from '@samenhang/shared/api/me';
import { PATHS } from '@samenhang/shared/api/paths';
import { type ReactNode, useCallback } from 'react';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { LinkTabs } from '../../../components/link-tabs.tsx';
import { Page } from '../../../components/page.tsx';
import { PageHeading } from '../../../components/page-heading.tsx';
import { WayBack } from '../../../components/way-back.tsx';
import { useBackend } from '../../../lib/backend.ts';
import type { Fault } from '../../../lib/fault.ts';
import { useText } from '../../../lib/text.ts';
import { useLoad } from '../../../lib/use-load.ts';
import { mayOpen, type Room, roomsFor } from '../model/rooms.ts';

interface Props {
  readonly room: Room;
  /** What the page is called in its heading. */
  readonly title: string;
  readonly children: ReactNode;
}

/** What every page of the settings stands in: the way home, and the way to the others. */
export function SettingsFrame({ room, title, children }: Props) {
  const { t } = useText();
  const backend = useBackend();
  const { state, again } = useLoad(useCallback(() => backend.recall<Me>(PATHS.me()), [backend]));
  // Until it is known who asks, and where that cannot be known, this page alone.
  const abilities = state.status === 'ready' ? state.body.abilities : null;
  return (
    <Page before={<WayBack />}>
      <LinkTabs
        label={t('settings.rooms')}
        current={room}
        tabs={roomsFor(abilities ?? [], room).map((page) => ({
          name: page,
          words: t(`settingsRoom.${page}`),
          to: { page },
        }))}
      />
      <PageHeading>{title}</PageHeading>
      {abilities === null || mayOpen(abilities, room) ? (
        children
      ) : (
        <FaultNotice fault={FORBIDDEN} onRetry={again} />
      )}
    </Page>
  );
}

/** As the server would say, of whatever is done on a page that somebody may not open. */
const FORBIDDEN: Fault = { kind: 'problem', code: 'forbidden' };
