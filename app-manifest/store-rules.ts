import { addressFaults } from './address-rules.ts';
import { iconFaults } from './icon-rules.ts';
import type { PackageContent } from './package-content.ts';
import { textFaults } from './text-rules.ts';
import { formFaults } from './version-rules.ts';

/**
 * What a catalogue or Microsoft's store would not take, as far as a program can see it: a sentence for each.
 * The schema is not checked here, as the manifest is made by code that tests hold to it.
 */
export const storeFaults = (content: PackageContent): string[] =>
  [iconFaults, textFaults, addressFaults, formFaults].flatMap((faultsOf) => faultsOf(content));
