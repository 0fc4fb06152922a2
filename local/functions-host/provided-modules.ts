import Module from 'node:module';

/**
 * Answers `require` of certain names with modules of ours, as Azure's worker answers
 * `@azure/functions-core`. Returns the function that takes them back.
 */
export function provideModules(modules: ReadonlyMap<string, object>): () => void {
  const original = Module.prototype.require;
  Module.prototype.require = new Proxy(original, {
    apply: (target, module, [name, ...rest]) =>
      modules.get(name) ?? Reflect.apply(target, module, [name, ...rest]),
  });
  return () => {
    Module.prototype.require = original;
  };
}
