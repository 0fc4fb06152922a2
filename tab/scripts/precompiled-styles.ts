import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isAbsolute, join } from 'node:path';
import { compileFunction } from 'node:vm';
import { type GriffelStyle, resolveStyleRulesForSlots } from '@griffel/core';
import { build, type ESTree, type Plugin, parseSync } from 'vite';

const FLUENT = '@fluentui/react-components';
const VIRTUAL = '\0every-style';
type Slots = Record<string, GriffelStyle>;

/**
 * Works out at build time what `makeStyles` would work out in the browser: the names of the classes
 * and their rules, in the form that Fluent's own packages are published in. When a component shows
 * for the first time its styles only have to be put in, and their compiler is in no file.
 *
 * Every call is a constant of its module: `const useStyles = makeStyles({ … })`; it is found by that
 * name and evaluated in Node with everything it imports.
 * @param root the folder of the modules.
 */
export function precompiledStyles(root: string): Plugin {
  let found: Promise<ReadonlyMap<string, Slots>>;
  return {
    name: 'precompiled-styles',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      found = evaluate(root);
    },
    async transform(code, id) {
      const calls = callsIn(code, id);
      if (calls.length === 0) return null;
      const styles = await found;
      const written = replaced(code, calls, ({ name }) => {
        const slots = styles.get(keyOf(id, name));
        if (slots === undefined) throw new Error(`${id}: no styles were found for ${name}`);
        const [classes, rules] = resolveStyleRulesForSlots(slots);
        return `__styles(${JSON.stringify(classes)}, ${JSON.stringify(rules)})`;
      });
      return { code: `import { __styles } from '${FLUENT}';\n${written}`, map: null };
    },
  };
}

interface Call {
  /** Of the constant it makes. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

function callsIn(code: string, id: string): Call[] {
  if (!/\.tsx?$/.test(id) || !code.includes('makeStyles(')) return [];
  return parseSync(id, code).program.body.flatMap((statement) => {
    const made = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    return made?.type === 'VariableDeclaration' ? made.declarations.flatMap(callOf) : [];
  });
}

function callOf({ id, init }: ESTree.VariableDeclarator): Call[] {
  const isCall =
    init?.type === 'CallExpression' &&
    init.callee.type === 'Identifier' &&
    init.callee.name === 'makeStyles';
  return isCall && id.type === 'Identifier'
    ? [{ name: id.name, start: init.start, end: init.end }]
    : [];
}

function replaced(code: string, calls: readonly Call[], by: (call: Call) => string): string {
  return calls.reduceRight(
    (text, call) => text.slice(0, call.start) + by(call) + text.slice(call.end),
    code,
  );
}

function keyOf(id: string, name: string): string {
  return `${id}#${name}`;
}

/** Every module under `root` that makes styles is run once, its calls handing over what they get. */
async function evaluate(root: string): Promise<ReadonlyMap<string, Slots>> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => join(root, file))
    .filter((file) => /\.tsx?$/.test(file) && callsIn(readFileSync(file, 'utf8'), file).length > 0);
  const collected = new Map<string, Slots>();
  const require = createRequire(import.meta.url);
  const fluent = {
    ...require(FLUENT),
    makeStyles(this: string, slots: Slots) {
      collected.set(this, slots);
    },
  };
  const run = compileFunction(await bundled(files), ['require', 'exports', 'module']);
  try {
    run((name: string) => (name === FLUENT ? fluent : require(name)), {}, {});
  } catch (cause) {
    throw new Error(`A module under ${root} needs a browser to be imported: ${cause}`, { cause });
  }
  return collected;
}

async function bundled(files: readonly string[]): Promise<string> {
  const entry: Plugin = {
    name: 'every-style',
    enforce: 'pre',
    resolveId: (id) => (id === VIRTUAL ? id : null),
    load: (id) =>
      id === VIRTUAL ? files.map((file) => `import ${JSON.stringify(file)};`).join('\n') : null,
    transform(code, id) {
      const calls = callsIn(code, id);
      return replaced(code, calls, ({ name, start, end }) => {
        const given = code.slice(start + 'makeStyles('.length, end);
        return `makeStyles.call(${JSON.stringify(keyOf(id, name))}, ${given}`;
      });
    },
  };
  const output = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [entry],
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: VIRTUAL,
        external: (id) =>
          !id.startsWith('.') && !isAbsolute(id) && id !== VIRTUAL && !id.startsWith('@samenhang/'),
        output: { format: 'cjs', codeSplitting: false },
      },
    },
  });
  if (!('output' in output)) throw new Error('the styles were not bundled once');
  return output.output[0].code;
}
