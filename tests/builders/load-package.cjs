// Loads the package that Azure runs, as Azure's worker does, and prints what it registered and how
// long loading took. The settings are those of no real deployment.
const Module = require('node:module');
const { join } = require('node:path');

const registered = [];
const core = {
  setProgrammingModel: () => {},
  registerFunction: (metadata) => {
    registered.push({ name: metadata.name, bindings: metadata.bindings });
    return { dispose: () => {} };
  },
  registerHook: () => ({ dispose: () => {} }),
};
const load = Module._load;
Module._load = (name, ...rest) =>
  name === '@azure/functions-core' ? core : Reflect.apply(load, Module, [name, ...rest]);

Object.assign(process.env, {
  SAMENHANG_CLIENT_ID: '33333333-3333-4333-8333-333333333333',
  SAMENHANG_TENANTS: '11111111-1111-4111-8111-111111111111',
  SAMENHANG_TABLES_URL: 'https://samenhang.table.core.windows.net',
  SAMENHANG_KEY_VAULT_URL: 'https://samenhang.vault.azure.net',
});

const started = performance.now();
require(join(process.argv[2], 'main.js'));
console.log(JSON.stringify({ registered, loadMs: performance.now() - started }));
