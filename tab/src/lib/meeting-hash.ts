/**
 * By what the reviews of a meeting are found: SHA-256 in base64url. The id itself stands in every
 * invitation, and so in no address and no log of ours.
 */
export async function meetingHash(tenant: string, meetingId: string): Promise<string> {
  const told = new TextEncoder().encode(`${tenant}|${meetingId}`);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', told));
  const base64 = btoa(String.fromCharCode(...hash));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
