// Makes the package that Azure runs, in `dist/app`: the application in one file, the platform of
// Azure beside it under the module name that the application asks for, and the built tab.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { definitions } from './src/http/definitions.ts';
import { openApiDocument } from './src/http/openapi-document.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'dist/app');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const bundle = {
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // jsonc-parser's other form asks for its parts in a way that no bundler can follow.
  mainFields: ['module', 'main'],
  logLevel: 'warning',
  metafile: true,
  absWorkingDir: root,
  define: { SAMENHANG_VERSION: JSON.stringify(version) },
} satisfies BuildOptions;

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const bundles = (await Promise.all([application(), azurePlatform()])).flat();
cpSync(join(root, 'functions/host.json'), join(out, 'host.json'));
write('package.json', { name: 'samenhang', version, private: true, main: 'main.js' });
const files = { version, openApi: '', tab: '' };
write('openapi.json', openApiDocument(definitions(files), version));
const tab = join(root, 'tab/dist');
if (existsSync(tab)) cpSync(tab, join(out, 'tab'), { recursive: true });
write('../modules/app.json', modulesOf(bundles));

async function application(): Promise<Metafile[]> {
  const { metafile } = await build({
    ...bundle,
    entryPoints: [join(root, 'functions/src/main.ts')],
    outfile: join(out, 'main.js'),
    external: ['@azure/functions-core', '@samenhang/platform'],
  });
  return [metafile];
}

/** One file for what is loaded at once, one each for Azure's clients, loaded when first needed. */
async function azurePlatform(): Promise<Metafile[]> {
  const folder = join(out, 'node_modules/@samenhang/platform');
  const source = join(root, 'functions/src/platform');
  const clients = [
    'azure-tables',
    'azure-keys',
    'azure-queues',
    'azure-directory',
    'azure-notifier',
  ];
  const first = await build({
    ...bundle,
    entryPoints: [join(source, 'index.ts')],
    outfile: join(folder, 'index.js'),
    plugins: [
      {
        name: 'clients-of-azure-apart',
        setup: ({ onResolve }) => {
          onResolve(
            { filter: /^\.\/azure-(tables|keys|queues|directory|notifier)\.ts$/ },
            ({ path, kind }) =>
              kind === 'dynamic-import'
                ? { path: path.replace(/\.ts$/, '.js'), external: true }
                : undefined,
          );
        },
      },
    ],
  });
  const later = await build({
    ...bundle,
    entryPoints: clients.map((client) => join(source, `${client}.ts`)),
    outdir: folder,
  });
  write('node_modules/@samenhang/platform/package.json', {
    name: '@samenhang/platform',
    version,
    main: 'index.js',
  });
  return [first.metafile, later.metafile];
}

/** What the bundles are made of, as the builds of the tab say it too: see `moduleList` there. */
function modulesOf(metafiles: readonly Metafile[]): string[] {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap((output) => Object.entries(output.inputs)),
  );
  const left = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  // Helpers of its own, which it does not list, are in every one of its bundles.
  return [...new Set(['\0esbuild/runtime.js', ...left.map(([path]) => path)])].sort();
}

function write(file: string, value: object): void {
  mkdirSync(dirname(join(out, file)), { recursive: true });
  writeFileSync(join(out, file), `${JSON.stringify(value, null, 2)}\n`);
}
