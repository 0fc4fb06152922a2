/** When people may be told something until an organisation settles anything else. */
export const DEFAULT_HOURS = { from: 8, until: 18, weekdays: [1, 2, 3, 4, 5], freeDays: [] };
