import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { ReleaseFault } from './release-fault.ts';

/** The compiled template, of which nobody can see by looking whether it is of today's sources. */
export const TEMPLATE = 'infra/azuredeploy.json';

/** No source: what a compiler made, and parameters that azd alone reads. */
const NO_SOURCE = ['azuredeploy.json', 'main.parameters.json'];
const HOW = 'az bicep build --file infra/main.bicep --outfile infra/azuredeploy.json';

const templateSchema = z.looseObject({
  $schema: z.string(),
  metadata: z.looseObject({ samenhangSources: z.string().optional() }).optional(),
  resources: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]),
});

/** SHA-256 in hex over the names and contents of all that `infra/main.bicep` is compiled from. */
export function hashOfSources(root: string): string {
  const hash = createHash('sha256');
  const entries = readdirSync(join(root, 'infra'), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !NO_SOURCE.includes(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length).replaceAll('\\', '/'));
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/**
 * A compiled template with the hash of its sources in `metadata.samenhangSources`.
 * @throws ReleaseFault where the text is no template.
 */
export function stamped(text: string, hash: string): string {
  const template = parseTemplate(text);
  const { metadata, ...others } = template;
  const said = { ...others, metadata: { ...metadata, samenhangSources: hash } };
  return `${JSON.stringify(said, null, 2)}\n`;
}

/**
 * The compiled template, if there is one.
 * @throws ReleaseFault where it was compiled from other sources than those that lie here.
 */
export function templateOf(root: string): string | undefined {
  const file = join(root, TEMPLATE);
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  if (parseTemplate(text).metadata?.samenhangSources === hashOfSources(root)) return text;
  throw new ReleaseFault(
    `${TEMPLATE} was compiled from other sources than those in infra. Compile it anew:\n` +
      `${HOW}\nnpm run stamp-template`,
  );
}

function parseTemplate(text: string): z.infer<typeof templateSchema> {
  const parsed = templateSchema.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  throw new ReleaseFault(`${TEMPLATE} is no template of Azure. Compile it anew:\n${HOW}`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
