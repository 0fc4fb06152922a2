import { languageOf } from '@samenhang/shared/languages';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { HostSilent } from './app/host-silent.tsx';
import { Outside } from './app/outside.tsx';
import { preloadData, preloadPage } from './app/pages.tsx';
import { Surface } from './app/surface.tsx';
import { lookOfAddress, routeOfAddress } from './lib/address.ts';
import { createApiClient } from './lib/api-client.ts';
import { hostTokens } from './lib/auth.ts';
import type { Backend } from './lib/backend.ts';
import { loadText } from './lib/i18n.ts';
import { startAnewWhenOnline } from './lib/lazy-page.ts';
import { isHosted, type Meeting, meetHost } from './lib/meet-host.ts';
import { withMemory } from './lib/memory.ts';
import { parseRoute } from './lib/routes.ts';
import { connectToHost, type Host } from './lib/teams.ts';

const place = document.getElementById('root');
if (place === null) throw new Error('no place to render');
const root = createRoot(place);

// What can be known before the host answers is fetched while it does.
const { search } = window.location;
const look = lookOfAddress(search);
const named = routeOfAddress(search);
loadText(look?.locale ?? navigator.language).catch(() => undefined);
if (named !== undefined) preloadPage(named);
await render(await meetHost(connectToHost(look), isHosted(window))).catch(startAnewWhenOnline);

async function render(meeting: Meeting): Promise<void> {
  switch (meeting.kind) {
    case 'met':
      return renderInside(meeting.host);
    case 'outside':
      return renderAlone(<Outside />, 'default');
    case 'silent':
      // An answer that comes after all opens the app; until then the page says what is missing.
      meeting.late.then(renderInside).catch(() => undefined);
      return renderAlone(<HostSilent />, look?.theme ?? 'default');
  }
}

async function renderInside(host: Host): Promise<void> {
  const { locale } = host.context;
  const first = named ?? parseRoute(host.subPage);
  document.documentElement.lang = languageOf(locale);
  const backend = backendOf(host);
  preloadPage(first);
  preloadData(first, backend);
  try {
    const text = await loadText(locale);
    document.documentElement.lang = text.locale;
    root.render(<App host={host} backend={backend} text={text} first={first} />);
  } catch (error) {
    host.notifyFailure('the app could not start');
    throw error;
  }
}

async function renderAlone(page: ReactNode, theme: string): Promise<void> {
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  const text = await loadText(look?.locale ?? navigator.language);
  root.render(
    <Surface theme={dark ? 'dark' : theme} text={text}>
      {page}
    </Surface>,
  );
}

function backendOf(host: Host): Backend {
  const tokens = hostTokens(() => host.getAuthToken());
  // Asked for before the first request needs it.
  tokens.getToken(false).catch(() => undefined);
  return withMemory(
    createApiClient({
      base: '',
      tokens,
      language: () => languageOf(document.documentElement.lang),
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      leaving: () => document.visibilityState === 'hidden',
    }),
  );
}
