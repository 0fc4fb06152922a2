import { createRoot } from 'react-dom/client';
import { Surface } from '../app/surface.tsx';
import { Page } from '../components/page.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { startAnewWhenOnline } from '../lib/start-anew.ts';
import { CopyPage } from './copy-page.tsx';
import { type OfficeJs, officeInTime, officeReady } from './office-js.ts';
import { Pane } from './pane.tsx';
import { paneText } from './pane-words.ts';

const place = document.getElementById('root');
if (place === null) throw new Error('no place to render');
const root = createRoot(place);
const ready = officeReady();
await open().catch(startAnewWhenOnline);

/** The pane once Outlook answers; until then that it is waited for, and later that it does not. */
async function open(): Promise<void> {
  const text = await paneText(navigator.language);
  const alone = (page: 'waiting' | 'unreachable') =>
    root.render(
      <Surface theme={themeOfBrowser()} text={text}>
        {page === 'waiting' ? <Page>{<Skeleton />}</Page> : <CopyPage why="unreachable" />}
      </Surface>,
    );
  alone('waiting');
  try {
    await show(await officeInTime(ready));
  } catch {
    alone('unreachable');
    // An answer that comes after all opens the pane.
    ready.then(show, () => undefined);
  }
}

async function show(office: OfficeJs): Promise<void> {
  const text = await paneText(office.context.displayLanguage ?? navigator.language);
  root.render(<Pane office={office} text={text} />);
}

function themeOfBrowser(): string {
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default';
}
