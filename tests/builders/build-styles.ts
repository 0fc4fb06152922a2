// Prints the module named second, as it is built with styles worked out for the folder named first.
import { build } from 'vite';
import { precompiledStyles } from '../../tab/scripts/precompiled-styles.ts';

const [root = '', entry = ''] = process.argv.slice(2);
const built = await build({
  root,
  configFile: false,
  logLevel: 'error',
  plugins: [precompiledStyles(root)],
  build: {
    write: false,
    minify: false,
    lib: { entry, formats: ['es'] },
    rolldownOptions: { external: /^@fluentui/ },
  },
});
const [output] = [built].flat();
if (output === undefined || !('output' in output)) throw new Error('not built once');
process.stdout.write(output.output[0].code);
