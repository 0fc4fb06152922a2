import { languageOf } from '@samenhang/shared/languages';
import type { ReactNode } from 'react';
import type { Root } from 'react-dom/client';
import { createApiClient } from '../lib/api-client.ts';
import { hostTokens } from '../lib/auth.ts';
import type { Backend } from '../lib/backend.ts';
import type { HostLook } from '../lib/host-context.ts';
import type { Text } from '../lib/i18n.ts';
import type { Meeting } from '../lib/meet-host.ts';
import { withMemory } from '../lib/memory.ts';
import { parseRoute, type Route } from '../lib/routes.ts';
import type { Host } from '../lib/teams.ts';
import { App } from './app.tsx';
import { HostSilent } from './host-silent.tsx';
import { Outside } from './outside.tsx';
import { preloadData, preloadPage } from './pages.tsx';
import { Surface } from './surface.tsx';
import { loadTheme } from './theme.ts';

interface Opening {
  readonly root: Pick<Root, 'render'>;
  /** What the address says of the host. */
  readonly look: HostLook | undefined;
  /** The page that the address names. */
  readonly named: Route | undefined;
  readonly loadText: (locale: string) => Promise<Text>;
}

/** Shows what came of looking for a host: the app, or why it is not there. */
export function opening({
  root,
  look,
  named,
  loadText,
}: Opening): (meeting: Meeting) => Promise<void> {
  let isOpen = false;

  const inside = async (host: Host) => {
    const { locale } = host.context;
    const first = named ?? parseRoute(host.subPage);
    document.documentElement.lang = languageOf(locale);
    const backend = backendOf(host);
    preloadPage(first);
    preloadData(first, backend);
    try {
      const [text] = await Promise.all([loadText(locale), loadTheme(host.context.theme)]);
      document.documentElement.lang = text.locale;
      isOpen = true;
      root.render(<App host={host} backend={backend} text={text} first={first} />);
    } catch (error) {
      host.notifyFailure('the app could not start');
      throw error;
    }
  };

  const alone = async (page: ReactNode) => {
    const theme = look?.theme ?? themeOfBrowser();
    const locale = look?.locale ?? navigator.language;
    const [text] = await Promise.all([loadText(locale), loadTheme(theme)]);
    // Meanwhile the host may have answered after all.
    if (isOpen) return;
    root.render(
      <Surface theme={theme} text={text}>
        {page}
      </Surface>,
    );
  };

  return async (meeting) => {
    switch (meeting.kind) {
      case 'met':
        return inside(meeting.host);
      case 'outside':
        return alone(<Outside />);
      case 'silent':
        // An answer that comes after all opens the app; until then the page says what is missing.
        meeting.late.then(inside).catch(() => undefined);
        return alone(<HostSilent />);
    }
  };
}

function themeOfBrowser(): string {
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default';
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
