/**
 * When a cycle stopped taking answers: the moment it was closed, which HR may choose before the
 * planned end; the planned end where that is not known.
 */
export function closedOn({
  closedAt,
  closesAt,
}: {
  readonly closedAt?: Date | undefined;
  readonly closesAt: Date;
}): Date {
  return closedAt ?? closesAt;
}
