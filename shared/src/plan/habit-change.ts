/** What can become of a habit. */
export const HABIT_CHANGES = ['stop', 'shrink', 'replace'] as const;
export type HabitChange = (typeof HABIT_CHANGES)[number];
