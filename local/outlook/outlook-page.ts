import { openHostPage } from '../host-page.ts';

/** The simulated Outlook, and what stands in for office.js in it. */
export const openOutlookPage = () =>
  openHostPage({
    root: '/local/outlook/',
    folder: new URL('page/', import.meta.url),
    asIs: [
      ['', 'outlook.html', 'html'],
      ['styles.css', '../../teams/page/styles.css', 'css'],
      ['outlook.css', 'outlook.css', 'css'],
      ['icon.svg', '../../../app-manifest/icons/color.svg', 'svg'],
      ['ribbon.svg', '../../../app-manifest/icons/outlook.svg', 'svg'],
    ],
    scripts: [
      ['outlook.js', 'outlook-main.ts'],
      ['office.js', 'office-stub.ts'],
    ],
  });
