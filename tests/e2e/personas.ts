import type { Started } from '../builders/started.ts';

/** Somebody with that role, and with as few others as there are. */
export async function personaWith(server: Started, role: string): Promise<string> {
  const fits = (await server.personas()).filter(({ roles }) => roles.includes(role));
  const [only] = fits.sort((a, b) => a.roles.length - b.roles.length);
  if (only === undefined) throw new Error(`nobody is ${role}`);
  return only.id;
}
