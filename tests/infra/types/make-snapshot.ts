// Writes type-snapshot.json anew: the types of the resources that the templates use.
//
//   git clone --depth 1 https://github.com/Azure/bicep-types-az
//   node --import tsx tests/infra/types/make-snapshot.ts ./bicep-types-az && npm run format
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHOICES, deployer, infraSources } from '../bicep/infra-files.ts';
import { bicepTypes, usedType } from './bicep-types.ts';

const [folder = ''] = process.argv.slice(2);
const generated = join(folder, 'generated');
if (!existsSync(generated)) {
  console.error('Give the folder of a clone of Azure/bicep-types-az.');
  process.exit(1);
}

const deploy = await deployer();
const sources = infraSources();
const resources = Object.values(CHOICES).flatMap((choice) => deploy(sources, choice).resources);
const names = new Set(resources.map(({ type, apiVersion }) => `${type}@${apiVersion}`));
const types = [...names].sort().map((name) => {
  const bodies = resources.filter((one) => `${one.type}@${one.apiVersion}` === name);
  return [
    name,
    typeOf(
      name,
      bodies.map(({ body }) => body),
    ),
  ] as const;
});

const commit = execFileSync('git', ['-C', folder, 'rev-parse', 'HEAD'], {
  encoding: 'utf8',
}).trim();
const snapshot = { source: `Azure/bicep-types-az@${commit}`, types: Object.fromEntries(types) };
const file = fileURLToPath(new URL('type-snapshot.json', import.meta.url));
writeFileSync(file, `${JSON.stringify(snapshot, null, 1)}\n`);
console.log(`${types.length} types`);

/** Several folders may hold a provider's types of one version; one of them has this resource. */
function typeOf(name: string, bodies: Parameters<typeof usedType>[2]) {
  const [provider = '', version = ''] = [name.split('/')[0], name.split('@')[1]];
  for (const area of readdirSync(generated)) {
    const path = join(generated, area, provider.toLowerCase(), version, 'types.json');
    if (!existsSync(path)) continue;
    const text = readFileSync(path, 'utf8');
    if (!text.toLowerCase().includes(`"${name.toLowerCase()}"`)) continue;
    return usedType(bicepTypes.parse(JSON.parse(text)), name, bodies);
  }
  throw new Error(`${name} is nowhere in ${generated}`);
}
