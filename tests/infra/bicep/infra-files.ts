import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bicepParser } from './syntax.ts';
import { type Deployment, deploy, type Sources } from './template.ts';
import type { Properties } from './values.ts';

const FOLDER = join(process.cwd(), 'infra');

/** What an organisation has to say; everything else has a default. */
const CHOSEN: Properties = {
  name: 'samenhang-gemeente',
  clientId: '55555555-5555-4555-8555-555555555555',
  tenants: '11111111-1111-4111-8111-111111111111',
};

/** Choices that lead to other resources: everything is checked under each. */
export const CHOICES: Readonly<Record<string, Properties>> = {
  'as it comes': {},
  'keys kept for seven days': { keyDestruction: 'retain7' },
  'no custom role': { useCustomKeyRole: false },
  'nothing always ready': { alwaysReady: 0 },
  'data in a network': { privateData: true, alertMail: 'beheer@gemeente.example' },
  'with Graph': { directory: 'graph', notices: 'graph', appId: CHOSEN.clientId ?? null },
};

/** The templates, and what they load. */
export function infraSources(): Sources {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(bicep|kql|json)$/.test(file));
  return new Map(files.map((file) => [file, readFileSync(join(FOLDER, file), 'utf8')]));
}

/** Evaluates `main.bicep` of these sources. */
export async function deployer(): Promise<(sources: Sources, choice: Properties) => Deployment> {
  const parse = await bicepParser();
  return (sources, choice) => deploy({ sources, parse }, 'main.bicep', { ...CHOSEN, ...choice });
}
