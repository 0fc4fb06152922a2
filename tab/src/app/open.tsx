import type { ReactNode } from 'react';
import type { Root } from 'react-dom/client';
import type { HostLook } from '../lib/host-context.ts';
import type { Text } from '../lib/i18n.ts';
import type { Meeting } from '../lib/meet-host.ts';
import { App } from './app.tsx';
import { HostSilent } from './host-silent.tsx';
import { Outside } from './outside.tsx';
import { Surface } from './surface.tsx';
import { loadTheme } from './theme.ts';
import type { Visit } from './visit.ts';

interface Opening {
  readonly root: Pick<Root, 'render'>;
  /** What the address says of the host. */
  readonly look: HostLook | undefined;
  readonly loadText: (locale: string) => Promise<Text>;
}

/** Shows what came of looking for a host: the app, or why it is not there. */
export function opening({
  root,
  look,
  loadText,
}: Opening): (meeting: Meeting<Visit>) => Promise<void> {
  let isOpen = false;

  const inside = async (visit: Visit) => {
    const { host } = visit;
    const { locale, theme } = host.context;
    try {
      const [text] = await Promise.all([loadText(locale), loadTheme(theme)]);
      document.documentElement.lang = text.locale;
      isOpen = true;
      root.render(<App {...visit} text={text} />);
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
        return inside(meeting.met);
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
