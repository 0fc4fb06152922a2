/** Asks that a step of an import be done. */
export interface ImportMessage {
  readonly tenant: string;
  readonly import: string;
  readonly step: ImportStep;
}

/** What is done with an import behind the scenes, in this order. */
export const IMPORT_STEPS = ['read', 'check', 'commit'] as const;
export type ImportStep = (typeof IMPORT_STEPS)[number];
