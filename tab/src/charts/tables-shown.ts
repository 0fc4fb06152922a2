import { createContext } from 'react';

/**
 * Whether the tables behind the charts of a part are shown: one choice for all of them. `null`
 * where there is no such choice, and each table opens by itself.
 */
export const TablesShown = createContext<boolean | null>(null);
