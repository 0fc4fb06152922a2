import { languageOf } from '@samenhang/shared/languages';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { Outside } from './app/outside.tsx';
import { preloadData, preloadPage } from './app/pages.tsx';
import { Surface } from './app/surface.tsx';
import { lookOfAddress, routeOfAddress } from './lib/address.ts';
import { createApiClient } from './lib/api-client.ts';
import { hostTokens } from './lib/auth.ts';
import type { Backend } from './lib/backend.ts';
import { loadText } from './lib/i18n.ts';
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
void loadText(look?.locale ?? navigator.language);
if (named !== undefined) preloadPage(named);
const host = await connectToHost(look);
if (host === undefined) await renderOutside();
else await renderInside(host).catch(() => host.notifyFailure('the app could not start'));

async function renderInside(host: Host): Promise<void> {
  const { locale } = host.context;
  const first = named ?? parseRoute(host.subPage);
  document.documentElement.lang = languageOf(locale);
  const backend = backendOf(host);
  preloadPage(first);
  preloadData(first, backend);
  const text = await loadText(locale);
  document.documentElement.lang = text.locale;
  root.render(<App host={host} backend={backend} text={text} first={first} />);
}

async function renderOutside(): Promise<void> {
  const theme = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default';
  const text = await loadText(navigator.language);
  root.render(
    <Surface theme={theme} text={text}>
      <Outside />
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
