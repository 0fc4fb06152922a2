import { createContext } from 'react';

/** Whether the review is on the stage of a meeting now. */
export const SharedContext = createContext(false);
