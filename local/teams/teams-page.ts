import { openHostPage } from '../host-page.ts';

/** The simulated Teams, and a meeting in it. */
export const openTeamsPage = () =>
  openHostPage({
    root: '/local/teams/',
    folder: new URL('page/', import.meta.url),
    asIs: [
      ['', 'index.html', 'html'],
      ['meeting', 'meeting.html', 'html'],
      ['styles.css', 'styles.css', 'css'],
      ['meeting.css', 'meeting.css', 'css'],
      ['icon.svg', '../../../app-manifest/icons/color.svg', 'svg'],
    ],
    scripts: [
      ['main.js', 'main.ts'],
      ['meeting.js', 'meeting-page.ts'],
    ],
  });
