import type { MailItem, OfficeJs } from './office-js.ts';
import { watchItem } from './office-look.ts';

export type ItemKind = 'message' | 'appointment';

/** What is being written, and since when. */
export interface OpenItem {
  readonly item: MailItem;
  readonly kind: ItemKind;
  /** Whether it is still what is open. */
  readonly isOpen: () => boolean;
}

/** Knows what is being written in Outlook, and that it is another. */
export interface OpenItems {
  /** `null` where nothing is open, or it is only read. */
  current(): OpenItem | null;
  /** Until what it gives is called. */
  onChange(listener: () => void): () => void;
}

export function openItems(office: OfficeJs): OpenItems {
  const listeners = new Set<() => void>();
  let changes = 0;
  watchItem(office, () => {
    changes += 1;
    for (const listener of listeners) listener();
  });
  return {
    current() {
      const item = office.context.mailbox?.item;
      const kind = kindOf(item);
      if (!item || kind === null) return null;
      const since = changes;
      // Not by identity: a version may make another object of the same item each time.
      const isOpen = () => changes === since && kindOf(office.context.mailbox?.item) === kind;
      return { item, kind, isOpen };
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function kindOf(item: MailItem | null | undefined): ItemKind | null {
  // What is only read has a body that can be read alone.
  if (typeof item?.body?.prependAsync !== 'function') return null;
  const { itemType } = item;
  return itemType === 'message' || itemType === 'appointment' ? itemType : null;
}
