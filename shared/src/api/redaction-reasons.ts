/** Why a comment may be hidden; shown to everybody in their own language. */
export const REDACTION_REASONS = ['names_person', 'traceable', 'offensive', 'other'] as const;
export type RedactionReason = (typeof REDACTION_REASONS)[number];

/** The listed reason of that name; `undefined` for what HR wrote in words of its own, as in 0.1.0. */
export function listedReason(reason: string): RedactionReason | undefined {
  return REDACTION_REASONS.find((listed) => listed === reason);
}
