import { createRoot } from 'react-dom/client';
import type { HostLook } from '../lib/host-context.ts';
import { loadText } from '../lib/i18n.ts';
import type { Meeting } from '../lib/meet-host.ts';
import { opening } from './open.tsx';
import { loadTheme } from './theme.ts';
import type { Visit } from './visit.ts';

/** Shows what comes of looking for a host. */
export async function start(
  look: HostLook | undefined,
  meeting: Promise<Meeting<Visit>>,
): Promise<void> {
  const place = document.getElementById('root');
  if (place === null) throw new Error('no place to render');
  if (look !== undefined) void loadTheme(look.theme);
  await opening({ root: createRoot(place), look, loadText })(await meeting);
}
