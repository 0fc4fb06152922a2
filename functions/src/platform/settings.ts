import * as z from 'zod';
import type { Settings } from '../ports/platform.ts';

/** What a deployment must say, by name of its application setting. */
export interface AzureSettings extends Settings {
  readonly tablesUrl: URL;
  readonly keyVaultUrl: URL;
}

const guid = z
  .string('is missing')
  .trim()
  .toLowerCase()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'must be a GUID');

const httpsUrl = z
  .string('is missing')
  .refine((text) => URL.canParse(text) && new URL(text).protocol === 'https:', {
    error: 'must be an address that begins with https://',
  })
  .transform((text) => new URL(text));

const settings = z
  .object({
    SAMENHANG_CLIENT_ID: guid,
    SAMENHANG_TENANTS: z
      .string('is missing')
      .transform((list) => list.split(',').filter((tenant) => tenant.trim() !== ''))
      .pipe(z.array(guid).min(1, 'must name at least one tenant')),
    SAMENHANG_GUESTS: z
      .enum(['refused', 'allowed'], 'must be refused or allowed')
      .default('refused'),
    SAMENHANG_TABLES_URL: httpsUrl,
    SAMENHANG_KEY_VAULT_URL: httpsUrl,
  })
  .refine((all) => all.SAMENHANG_TABLES_URL.host !== all.SAMENHANG_KEY_VAULT_URL.host, {
    path: ['SAMENHANG_KEY_VAULT_URL'],
    error: 'is the address of the tables; the keys must lie elsewhere',
  })
  .refine((all) => !all.SAMENHANG_TENANTS.includes(all.SAMENHANG_CLIENT_ID), {
    path: ['SAMENHANG_TENANTS'],
    error: 'names the application, not a tenant',
  });

/** @throws Error with a line for every setting that is missing, unfit, or contradicts another. */
export function parseSettings(
  environment: Readonly<Record<string, string | undefined>>,
): AzureSettings {
  const parsed = settings.safeParse(environment);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(
      ({ path, message }) => `- ${path[0]?.toString()} ${message}`,
    );
    throw new Error(`Samenhang cannot start:\n${[...new Set(lines)].join('\n')}`);
  }
  const all = parsed.data;
  return {
    clientId: all.SAMENHANG_CLIENT_ID,
    tenants: new Set(all.SAMENHANG_TENANTS),
    guests: all.SAMENHANG_GUESTS,
    tablesUrl: all.SAMENHANG_TABLES_URL,
    keyVaultUrl: all.SAMENHANG_KEY_VAULT_URL,
  };
}
