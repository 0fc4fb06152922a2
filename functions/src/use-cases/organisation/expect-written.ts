/**
 * For a step of an import, which is done again when it fails.
 * @throws Error where somebody else writes the same at this moment.
 */
export function expectWritten({ ok }: { readonly ok: boolean }): void {
  if (!ok) throw new Error('somebody else writes the same import');
}
