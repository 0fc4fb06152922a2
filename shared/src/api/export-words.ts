/** What of a unit leaves the product: its own result, or with those of all units below it. */
export const EXPORT_SCOPES = ['unit', 'below'] as const;
export type ExportScope = (typeof EXPORT_SCOPES)[number];

export const EXPORT_FORMATS = ['json', 'csv'] as const;
