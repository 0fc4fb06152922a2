import { type Theme, teamsLightTheme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

/** A Fluent theme, and how the browser draws its own parts beside it. */
interface Look {
  readonly theme: Theme;
  readonly scheme: 'light' | 'dark';
}

type LookName = 'light' | 'dark' | 'contrast';

/** Most people have the light theme; one of the others is fetched by anyone who has that. */
const FETCHED: Readonly<Record<Exclude<LookName, 'light'>, () => Promise<{ default: Theme }>>> = {
  dark: () => import('./theme-dark.ts'),
  contrast: () => import('./theme-contrast.ts'),
};

const LIGHT: Look = { theme: teamsLightTheme, scheme: 'light' };
const looks = new Map<LookName, Look>([['light', LIGHT]]);

/** What the host calls a theme. */
function lookNameOf(theme: string): LookName {
  if (theme === 'dark' || theme === 'glass') return 'dark';
  return theme === 'contrast' ? 'contrast' : 'light';
}

/** Fetches what the host's theme looks like; the light one where that cannot be had. */
export async function loadTheme(theme: string): Promise<Look> {
  const name = lookNameOf(theme);
  const known = looks.get(name);
  if (known !== undefined || name === 'light') return known ?? LIGHT;
  try {
    const look: Look = { theme: (await FETCHED[name]()).default, scheme: 'dark' };
    looks.set(name, look);
    return look;
  } catch {
    return LIGHT;
  }
}

/** What the host's theme looks like; as long as it is on its way, the one before. */
export function useTheme(theme: string): Look {
  const name = lookNameOf(theme);
  const known = looks.get(name);
  const [shown, setShown] = useState(known ?? LIGHT);
  useEffect(() => {
    let isCurrent = true;
    void loadTheme(name).then((look) => {
      if (isCurrent) setShown(look);
    });
    return () => {
      isCurrent = false;
    };
  }, [name]);
  return known ?? shown;
}
