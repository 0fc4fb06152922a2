import { GUID } from '@samenhang/shared/identifiers';
import * as z from 'zod';

const guid = z.string('is missing').regex(GUID, 'must be a GUID');
const https = z
  .string('is missing')
  .refine((text) => URL.canParse(text) && text.startsWith('https://'), {
    error: 'must be an address that begins with https://',
  });

const settings = z.object({
  /** Identifies the Teams app; another one than the client id. */
  SAMENHANG_APP_ID: guid,
  /** The id that the tenant's own app catalogue gave it, by which links find it; else the one above. */
  SAMENHANG_TEAMS_APP_ID: guid.optional(),
  /** The Entra application that people sign in to. */
  SAMENHANG_CLIENT_ID: guid,
  /** The one host name that serves tab and API, such as `samenhang.example.org`. */
  SAMENHANG_HOST: z
    .string('is missing')
    .regex(/^(?=.{1,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, 'must be a host name'),
  /** Whose app it is, as people see it in Teams. */
  SAMENHANG_DEVELOPER: z.string('is missing').min(1, 'is empty').max(32, 'has over 32 characters'),
  SAMENHANG_WEBSITE: https,
  SAMENHANG_PRIVACY: https,
  SAMENHANG_TERMS: https,
  /** Whether somebody adds the app to a chat or meeting, or it is there by itself. */
  SAMENHANG_CHAT_TAB: z
    .enum(['configurable', 'static'], 'must be configurable or static')
    .default('configurable'),
});

export type ManifestSettings = z.infer<typeof settings>;

/** @throws Error with a line for every setting that is missing or unfit. */
export function parseManifestSettings(
  environment: Readonly<Record<string, string | undefined>>,
): ManifestSettings {
  const parsed = settings.safeParse(environment);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(
    ({ path, message }) => `- ${path[0]?.toString()} ${message}`,
  );
  throw new Error(`The app package cannot be made:\n${lines.join('\n')}`);
}
