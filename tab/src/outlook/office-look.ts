import type { OfficeJs } from './office-js.ts';

/** As Teams calls its themes, which is how the app knows them. */
export type PaneTheme = 'default' | 'dark' | 'contrast';

/** How Outlook looks, as far as it says so: versions before Mailbox 1.14 say nothing. */
export function paneTheme({ context }: OfficeJs): PaneTheme {
  if (matchMedia('(forced-colors: active)').matches) return 'contrast';
  const { bodyBackgroundColor: behind, bodyForegroundColor: before } = context.officeTheme ?? {
    bodyBackgroundColor: '',
    bodyForegroundColor: '',
  };
  const light = lightnessOf(behind);
  if (light === undefined) return 'default';
  // Pure white or yellow on pure black is a contrast theme of the system; Outlook's own dark is grey.
  if (light === 0 && ['#ffffff', '#ffff00'].includes(before.toLowerCase())) return 'contrast';
  return light < 0.5 ? 'dark' : 'default';
}

/** From 0 to 1, of `#rrggbb`. */
function lightnessOf(colour: string): number | undefined {
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(colour) ?? [];
  const parts = [red, green, blue].map((part) => Number.parseInt(part ?? '', 16));
  const mean = parts.reduce((sum, part) => sum + part, 0) / (3 * 255);
  return Number.isNaN(mean) ? undefined : mean;
}

/** Calls back when Outlook looks another way. */
export function watchTheme(office: OfficeJs, changed: () => void): void {
  watch(office, '1.14', office.EventType?.OfficeThemeChanged, changed);
}

/** Calls back when another message or appointment is opened under the pane. */
export function watchItem(office: OfficeJs, changed: () => void): void {
  watch(office, '1.5', office.EventType?.ItemChanged, changed);
}

/** What a version cannot do is done without. */
function watch(
  { context: { requirements, mailbox } }: OfficeJs,
  version: string,
  type: string | number,
  changed: () => void,
): void {
  try {
    if (!requirements.isSetSupported('Mailbox', version)) return;
    mailbox?.addHandlerAsync(type, changed, () => undefined);
  } catch {
    // Where it never hears, the pane asks once more when something is inserted.
  }
}
