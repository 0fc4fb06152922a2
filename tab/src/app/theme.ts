import {
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';

/** The Fluent theme for a theme name of the host, and how the browser draws its own parts. */
export function themeOf(name: string): {
  readonly theme: Theme;
  readonly scheme: 'light' | 'dark';
} {
  switch (name) {
    case 'dark':
    case 'glass':
      return { theme: teamsDarkTheme, scheme: 'dark' };
    case 'contrast':
      return { theme: teamsHighContrastTheme, scheme: 'dark' };
    default:
      return { theme: teamsLightTheme, scheme: 'light' };
  }
}
