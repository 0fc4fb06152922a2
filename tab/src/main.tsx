import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { Outside } from './app/outside.tsx';
import { preload } from './app/pages.tsx';
import { Surface } from './app/surface.tsx';
import { routeOfAddress } from './lib/address.ts';
import { createApiClient } from './lib/api-client.ts';
import { hostTokens } from './lib/auth.ts';
import { languageOf, loadText } from './lib/i18n.ts';
import { type Backend, withMemory } from './lib/memory.ts';
import { parseRoute } from './lib/routes.ts';
import { connectToHost, type Host } from './lib/teams.ts';

const place = document.getElementById('root');
if (place === null) throw new Error('no place to render');
const root = createRoot(place);

// The words are most likely those of the browser's language: fetch them while the host answers.
void loadText(navigator.language);
const host = await connectToHost();
if (host === undefined) await renderOutside();
else await renderInside(host).catch(() => host.notifyFailure('the app could not start'));

async function renderInside(host: Host): Promise<void> {
  const { locale } = host.context;
  const first = routeOfAddress(window.location.search) ?? parseRoute(host.subPage);
  document.documentElement.lang = languageOf(locale);
  const backend = backendOf(host);
  preload(first, backend);
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
