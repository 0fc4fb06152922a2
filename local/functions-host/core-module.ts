import {
  type FunctionCallback,
  type FunctionMetadata,
  HOOKS,
  type HookCallback,
  type HookName,
  type LogCategory,
  type LogLevel,
  type ProgrammingModel,
} from './core-types.ts';

export interface RegisteredFunction {
  readonly metadata: FunctionMetadata;
  readonly callback: FunctionCallback;
}

/** What a function app told its host while it was loaded. */
export interface Registrations {
  readonly functions: ReadonlyMap<string, RegisteredFunction>;
  readonly hooks: Readonly<Record<HookName, readonly HookCallback[]>>;
  model(): ProgrammingModel | undefined;
  /** From here on nothing can be registered, as in Azure once an app has started. */
  lock(): void;
}

class Disposable {
  readonly dispose: () => void;

  constructor(dispose: () => void) {
    this.dispose = dispose;
  }
}

/**
 * The module `@azure/functions-core`, which the worker brings at run time and no registry has.
 * @throws Error (from `registerFunction`) for a name that is taken, which fails the whole app.
 */
export function createCoreModule(
  log: (level: LogLevel, category: LogCategory, message: string) => void,
): { module: object; registrations: Registrations } {
  const functions = new Map<string, RegisteredFunction>();
  const hooks: Record<HookName, HookCallback[]> = {
    preInvocation: [],
    postInvocation: [],
    appStart: [],
    appTerminate: [],
  };
  let programmingModel: ProgrammingModel | undefined;
  let locked = false;
  const module = {
    version: '3.13.0',
    hostVersion: '4.1044.0',
    Disposable,
    log,
    setProgrammingModel: (model: ProgrammingModel) => {
      programmingModel = model;
    },
    getProgrammingModel: () => programmingModel,
    registerFunction: (metadata: FunctionMetadata, callback: FunctionCallback) => {
      const id = metadata.functionId ?? metadata.name;
      if (locked) throw new Error('A function can only be registered during app startup.');
      // The worker tells names apart by case, the host does not everywhere; better none of them starts.
      if ([...functions.keys()].some((known) => known.toLowerCase() === id.toLowerCase())) {
        throw new Error(`A function with id "${id}" has already been registered.`);
      }
      functions.set(id, { metadata, callback });
      return new Disposable(() => functions.delete(id));
    },
    registerHook: (name: string, callback: HookCallback) => {
      const known = HOOKS.find((hook) => hook === name);
      if (known === undefined) throw new RangeError(`Unrecognized hook "${name}"`);
      hooks[known].push(callback);
      return new Disposable(() => hooks[known].splice(hooks[known].indexOf(callback), 1));
    },
  };
  const lock = () => {
    locked = true;
  };
  return { module, registrations: { functions, hooks, model: () => programmingModel, lock } };
}
