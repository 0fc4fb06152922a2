/** Styles of what is read out but not seen, as it is seen elsewhere. */
export const HEARD_ONLY = {
  position: 'absolute',
  inlineSize: '1px',
  blockSize: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;
