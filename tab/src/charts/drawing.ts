/** A drawing as wide as there is room, with half a mark on either side. */
export const DRAWING = {
  display: 'block',
  inlineSize: 'calc(100% - 16px)',
  marginInline: '8px',
  overflow: 'visible',
  // A scale has its low end on the left in every language.
  direction: 'ltr',
} as const;
