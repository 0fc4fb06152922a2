import type { OutlookState } from './outlook-state.ts';
import type { SimulatedItem } from './simulated-item.ts';

/** What the page around the pane offers to what stands in for office.js inside it. */
export interface SimulatedOutlook {
  readonly state: () => OutlookState;
  readonly item: () => SimulatedItem;
  /** Opens another item, as somebody would while the pane is at work. */
  readonly openAnother: () => void;
  readonly onItem: (listener: () => void) => void;
  readonly onTheme: (listener: () => void) => void;
}

declare global {
  interface Window {
    simulatedOutlook?: SimulatedOutlook;
  }
}
