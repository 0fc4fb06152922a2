import type { HostState } from '../../teams/page/state.ts';

type Colours = Readonly<
  Record<keyof Pick<Office.OfficeTheme, 'bodyBackgroundColor' | 'bodyForegroundColor'>, string>
>;

/** What Outlook says of how it looks. */
export const THEME_COLOURS: Readonly<Record<HostState['theme'], Colours>> = {
  default: { bodyBackgroundColor: '#ffffff', bodyForegroundColor: '#242424' },
  dark: { bodyBackgroundColor: '#1f1f1f', bodyForegroundColor: '#ffffff' },
  contrast: { bodyBackgroundColor: '#000000', bodyForegroundColor: '#ffffff' },
};
