import { languageOf } from '@samenhang/shared/languages';
import { fetchPage } from './app/page-files.ts';
import { beginVisit } from './app/visit.ts';
import { lookOfAddress, routeOfAddress } from './lib/address.ts';
import { languageTag } from './lib/language-tag.ts';
import { startAnewWhenOnline } from './lib/start-anew.ts';
import { FIRST_WORDS } from './lib/word-files.ts';

// What comes with this file is small, so it runs while the app is still on its way: host, data and
// page are asked for beside the app, not after it.
const { search } = window.location;
const look = lookOfAddress(search);
const named = routeOfAddress(search);
const language = languageOf(languageTag(look?.locale ?? navigator.language));
const app = import('./app/start.ts');
const meeting = beginVisit(look, named);
FIRST_WORDS[language]().catch(() => undefined);
if (named !== undefined) fetchPage(named.page, language);
await app.then(({ start }) => start(look, meeting)).catch(startAnewWhenOnline);
