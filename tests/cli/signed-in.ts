import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

export const TENANT = '22222222-2222-4222-8222-222222222222';

/** What the stand-ins of the command lines do. */
interface CommandLines {
  /** What `az account get-access-token` prints, or how it ends. */
  readonly az?: string | { readonly code: number };
  /** Whether there is an azd at all. */
  readonly azd?: boolean;
}

/**
 * A machine with the command lines of Azure on its path, on which somebody has signed in. What is sent to
 * Azure and Graph goes to the stand-ins.
 * @param hosts which of Microsoft's addresses each stand-in takes the place of.
 */
export function signedIn(
  hosts: Readonly<Record<string, string>>,
  { az = TOKEN, azd = true }: CommandLines = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'samenhang-signed-in-'));
  const log = join(folder, 'called');
  writeFileSync(log, '');
  const script = (name: string, then: string) => {
    const path = join(folder, name);
    const record = `require('node:fs').appendFileSync(${JSON.stringify(log)}, ${JSON.stringify(`${name} `)} + process.argv.slice(2).join(' ') + '\\n');`;
    writeFileSync(path, `#!${process.execPath}\n${record}\n${then}\n`);
    chmodSync(path, 0o755);
  };
  script(
    'az',
    typeof az === 'string'
      ? `process.stdout.write(${JSON.stringify(az)})`
      : `process.exit(${az.code})`,
  );
  if (azd) script('azd', '');
  const redirect = join(process.cwd(), 'tests/cli/redirect.mjs');
  return {
    environment: {
      PATH: `${folder}${delimiter}/usr/bin${delimiter}/bin`,
      NODE_OPTIONS: `--import ${redirect}`,
      SIMULATED_HOSTS: JSON.stringify(hosts),
    },
    /** Every call of them, a line each. */
    called: () => readFileSync(log, 'utf8').split('\n').filter(Boolean),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const TOKEN = JSON.stringify({
  accessToken: 'a-token',
  expiresOn: '2026-11-29 13:00:00.000000',
  subscription: '11111111-1111-4111-8111-111111111111',
  tenant: TENANT,
  tokenType: 'Bearer',
});
