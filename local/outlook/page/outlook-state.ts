import { type Language, languageOf } from '@samenhang/shared/languages';
import { oneOf, THEMES } from '../../teams/page/state.ts';

/** What Outlook does wrong: each was seen in one version or another. */
export const TROUBLES = [
  'none',
  /** Says that it worked, and nothing is there. */
  'swallows',
  /** Answers 9014 once to each kind of call. */
  'busyOnce',
  /** Answers every write with a fault. */
  'refuses',
  /** Says of a body of plain text that it is HTML. */
  'wrongForm',
  /** Calls nobody back. */
  'neverAnswers',
  /** Is never ready. */
  'neverReady',
  /** The cursor is in the signature. */
  'inSignature',
  /** Another item is opened while something is inserted. */
  'switched',
  /** Knows nothing of signing in. */
  'noSignIn',
  /** Says that it can sign people in, and has no bridge. */
  'noBridge',
  /** The bridge answers with a fault. */
  'signInFails',
  /** Somebody closes the window. */
  'signInCancelled',
  /** The bridge never answers. */
  'signInSilent',
] as const;
export type Trouble = (typeof TROUBLES)[number];

export const ITEMS = ['message', 'appointment', 'reading'] as const;
export const BODIES = ['html', 'text'] as const;
export const PANES = ['300', '360', '480'] as const;
/** Whether office.js is what stands in for it here, or Microsoft's own address is asked. */
const OFFICES = ['local', 'cdn'] as const;

/** Everything that can be chosen, as it stands in the address: a link opens exactly this. */
export interface OutlookState {
  readonly persona: string;
  readonly theme: (typeof THEMES)[number];
  readonly language: Language;
  readonly item: (typeof ITEMS)[number];
  readonly body: (typeof BODIES)[number];
  readonly pane: (typeof PANES)[number];
  readonly trouble: Trouble;
  readonly office: (typeof OFFICES)[number];
}

/** What is missing or unknown in the address takes what most people have. */
export function readOutlook(search: string, language: string): OutlookState {
  const params = new URLSearchParams(search);
  return {
    persona: params.get('persona') ?? '',
    theme: oneOf(THEMES, params.get('theme')) ?? 'default',
    language: languageOf(params.get('language') ?? language),
    item: oneOf(ITEMS, params.get('item')) ?? 'message',
    body: oneOf(BODIES, params.get('body')) ?? 'html',
    pane: oneOf(PANES, params.get('pane')) ?? '360',
    trouble: oneOf(TROUBLES, params.get('trouble')) ?? 'none',
    office: oneOf(OFFICES, params.get('office')) ?? 'local',
  };
}

export const writeOutlook = (state: OutlookState): string =>
  `?${new URLSearchParams({ ...state })}`;
