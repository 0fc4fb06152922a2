/** How far the server's clock is ahead of this device's, and how well that is known. */
export interface ClockOffset {
  readonly ahead: number;
  /** How long the exchange took that told it. */
  readonly took: number;
}

interface Exchange {
  readonly sentAt: number;
  readonly heardAt: number;
  /** The server's clock, as the reply has it. */
  readonly now: string;
}

/** Of two exchanges the shorter one knows it better: the reply was half of that on its way. */
export function betterOffset(
  known: ClockOffset | null,
  { sentAt, heardAt, now }: Exchange,
): ClockOffset {
  const took = heardAt - sentAt;
  if (known !== null && known.took <= took) return known;
  return { ahead: Date.parse(now) - (sentAt + took / 2), took };
}
