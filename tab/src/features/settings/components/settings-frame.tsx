import type { Me } from '@samenhang/shared/api/me';
import { PATHS } from '@samenhang/shared/api/paths';
import { type ReactNode, useCallback } from 'react';
import { LinkTabs } from '../../../components/link-tabs.tsx';
import { Page } from '../../../components/page.tsx';
import { PageHeading } from '../../../components/page-heading.tsx';
import { WayBack } from '../../../components/way-back.tsx';
import { useBackend } from '../../../lib/backend.ts';
import { useText } from '../../../lib/text.ts';
import { useLoad } from '../../../lib/use-load.ts';
import { type Room, roomsFor } from '../model/rooms.ts';

interface Props {
  readonly room: Room;
  /** What the page is called in its heading. */
  readonly title: string;
  readonly children: ReactNode;
}

/** What every page of the settings stands in: the way home, and the way to the others. */
export function SettingsFrame({ room, title, children }: Props) {
  return (
    <Page before={<WayBack />}>
      <Rooms current={room} />
      <PageHeading>{title}</PageHeading>
      {children}
    </Page>
  );
}

/** Until it is known who asks, and where that cannot be known, this page alone. */
function Rooms({ current }: { readonly current: Room }) {
  const { t } = useText();
  const backend = useBackend();
  const { state } = useLoad(useCallback(() => backend.recall<Me>(PATHS.me()), [backend]));
  const abilities = state.status === 'ready' ? state.body.abilities : [];
  return (
    <LinkTabs
      label={t('settings.rooms')}
      current={current}
      tabs={roomsFor(abilities, current).map((page) => ({
        name: page,
        words: t(`settingsRoom.${page}`),
        to: { page },
      }))}
    />
  );
}
