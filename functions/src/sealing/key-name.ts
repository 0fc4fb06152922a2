/** The name under which a cycle's key-encryption key is kept. */
export function keyNameOf(tenant: string, cycle: string): string {
  return `${tenant}.${cycle}`;
}
