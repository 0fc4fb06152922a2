import { useEffect, useState } from 'react';
import { OfflineNotice } from '../components/offline-notice.tsx';
import type { Backend } from '../lib/backend.ts';
import { BackendContext } from '../lib/backend.ts';
import { loadText, type Text } from '../lib/i18n.ts';
import { goBack, NavigationProvider } from '../lib/navigation.tsx';
import { PlaceContext } from '../lib/place.ts';
import type { Route } from '../lib/routes.ts';
import type { Host } from '../lib/teams.ts';
import { AppId } from '../lib/use-share-link.ts';
import { Fence } from './fence.tsx';
import { Pages } from './pages.tsx';
import { Surface } from './surface.tsx';

interface Props {
  readonly host: Host;
  readonly backend: Backend;
  readonly text: Text;
  readonly first: Route;
}

export function App({ host, backend, text, first }: Props) {
  const look = useLook(host, text);
  useEffect(() => {
    host.onBackButton(goBack);
    // After the first paint, or at once where the host keeps us hidden.
    setTimeout(() => host.notifySuccess());
  }, [host]);
  return (
    <Surface theme={look.theme} text={look.text}>
      <Fence onFailure={host.notifyFailure}>
        <BackendContext.Provider value={backend}>
          <AppId.Provider value={look.appId}>
            <PlaceContext.Provider value={look.place}>
              <NavigationProvider first={first}>
                <OfflineNotice />
                <Pages />
              </NavigationProvider>
            </PlaceContext.Provider>
          </AppId.Provider>
        </BackendContext.Provider>
      </Fence>
    </Surface>
  );
}

/** Theme and words as the host has them now, as what it knows the app, and where it shows us. */
function useLook(host: Host, text: Text) {
  const { theme: first, appId: known } = host.context;
  const [look, setLook] = useState({ theme: first, appId: known, place: host.context, text });
  useEffect(() => {
    let latest = host.context.locale;
    host.watch((place) => {
      const { theme, locale, appId } = place;
      setLook((before) => ({ ...before, theme, appId, place }));
      if (locale === latest) return;
      latest = locale;
      void loadText(locale).then((words) => {
        if (latest === locale) setLook((before) => ({ ...before, text: words }));
      });
    });
  }, [host]);
  return look;
}
