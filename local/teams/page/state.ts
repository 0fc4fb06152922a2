import { type Language, languageOf } from '@samenhang/shared/languages';

/** Everything that can be chosen, as it stands in the address: a link opens exactly this. */
export interface HostState {
  readonly persona: string;
  readonly theme: (typeof THEMES)[number];
  readonly language: Language;
  readonly width: (typeof WIDTHS)[number];
  readonly context: (typeof CONTEXTS)[number];
  /** The page inside the app that a deep link names (`subEntityId`); empty for its first one. */
  readonly page: string;
}

export const THEMES = ['default', 'dark', 'contrast'] as const;
export const WIDTHS = ['280', '360', '768', '1024', 'full'] as const;
/** Where Teams, or Outlook beside an appointment with a meeting, shows the app, with the ids that it then tells. */
export const CONTEXTS = ['personal', 'channel', 'chat', 'meeting', 'outlook'] as const;

/** What is missing or unknown in the address takes what most people have. */
export function readState(search: string, language: string): HostState {
  const params = new URLSearchParams(search);
  return {
    persona: params.get('persona') ?? '',
    theme: oneOf(THEMES, params.get('theme')) ?? 'default',
    language: languageOf(params.get('language') ?? language),
    width: oneOf(WIDTHS, params.get('width')) ?? 'full',
    context: oneOf(CONTEXTS, params.get('context')) ?? 'personal',
    page: params.get('page') ?? '',
  };
}

export function writeState(state: HostState): string {
  const named = Object.entries(state).filter(([, value]) => value !== '');
  return `?${new URLSearchParams(Object.fromEntries(named))}`;
}

export function oneOf<T extends string>(list: readonly T[], value: string | null): T | undefined {
  return list.find((known) => known === value);
}
