import type { MailItem, OfficeJs } from '../../../tab/src/outlook/office-js.ts';

interface Fake {
  readonly item?: MailItem | null;
  readonly behind?: string;
  readonly before?: string;
  /** The newest set of Mailbox that it has. */
  readonly mailbox?: number;
}

/** Office.js of one version, and what it was asked to call back for. */
export function fakeOffice({ item = null, behind = '', before = '#242424', mailbox = 14 }: Fake) {
  const heard = new Map<string | number, () => void>();
  const open: { item: MailItem | null } = { item };
  const office: OfficeJs = {
    onReady: () => Promise.resolve(),
    EventType: { ItemChanged: 'item', OfficeThemeChanged: 'theme' },
    context: {
      requirements: {
        isSetSupported: (_, version) => Number(version.split('.')[1]) <= mailbox,
      },
      officeTheme: { bodyBackgroundColor: behind, bodyForegroundColor: before },
      mailbox: {
        get item() {
          return open.item;
        },
        addHandlerAsync: (type, handler) => void heard.set(type, handler),
      },
    },
  };
  return { office, open, tell: (type: string) => heard.get(type)?.(), heard };
}
