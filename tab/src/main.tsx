import { createRoot } from 'react-dom/client';
import { opening } from './app/open.tsx';
import { preloadPage } from './app/pages.tsx';
import { loadTheme } from './app/theme.ts';
import { lookOfAddress, routeOfAddress } from './lib/address.ts';
import { loadText } from './lib/i18n.ts';
import { startAnewWhenOnline } from './lib/lazy-page.ts';
import { isHosted, meetHost } from './lib/meet-host.ts';
import { connectToHost } from './lib/teams.ts';

const place = document.getElementById('root');
if (place === null) throw new Error('no place to render');

// What can be known before the host answers is fetched while it does.
const { search } = window.location;
const look = lookOfAddress(search);
const named = routeOfAddress(search);
loadText(look?.locale ?? navigator.language).catch(() => undefined);
if (look !== undefined) void loadTheme(look.theme);
if (named !== undefined) preloadPage(named);
const open = opening({ root: createRoot(place), look, named, loadText });
await open(await meetHost(connectToHost(look), isHosted(window))).catch(startAnewWhenOnline);
