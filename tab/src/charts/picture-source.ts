import { createContext } from 'react';

/** What stands under a chart that is copied as a picture: whose result it is, and what it is worth. */
export const PictureSource = createContext<(() => string) | null>(null);
