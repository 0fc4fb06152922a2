import { randomUUID } from 'node:crypto';
import type { RegisteredFunction } from './core-module.ts';
import type {
  CoreInvocationContext,
  FunctionCallback,
  InvocationModel,
  InvocationRequest,
  InvocationResponse,
  RpcTypedData,
} from './core-types.ts';
import type { FunctionApp } from './function-app.ts';

/** What starts a function: the data of its trigger, and where the request comes from. */
export interface Trigger {
  /** The name of the trigger's binding. */
  readonly binding: string;
  readonly data: RpcTypedData;
  readonly metadata?: Readonly<Record<string, RpcTypedData>>;
  readonly traceParent: string;
}

/**
 * One invocation, within the `functionTimeout` of host.json.
 * @throws whatever the function or a hook throws, and {@link FunctionTimeoutError}. A function that
 * takes longer goes on all the same; Azure ends its process.
 */
export async function invoke(
  app: FunctionApp,
  fn: RegisteredFunction,
  trigger: Trigger,
): Promise<InvocationResponse> {
  if (app.functionTimeout === undefined) return invokeInSteps(app, fn, trigger);
  let late: NodeJS.Timeout | undefined;
  const timedOut = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new FunctionTimeoutError()), app.functionTimeout).unref();
  });
  try {
    return await Promise.race([invokeInSteps(app, fn, trigger), timedOut]);
  } finally {
    clearTimeout(late);
  }
}

/** A function took longer than host.json allows. */
class FunctionTimeoutError extends Error {
  constructor() {
    super('the function took longer than functionTimeout');
    this.name = 'FunctionTimeoutError';
  }
}

/**
 * The steps of Azure's worker: the library makes the arguments, hooks may change them, the library
 * calls the function, hooks may change what came of it, the library converts it.
 */
async function invokeInSteps(
  app: FunctionApp,
  fn: RegisteredFunction,
  trigger: Trigger,
): Promise<InvocationResponse> {
  const core = coreContext(app, fn, trigger);
  const model = await app.model.getInvocationModel(core);
  const { context, inputs } = await model.getArguments();
  const { preInvocation, postInvocation } = app.registrations.hooks;
  if (preInvocation.length + postInvocation.length === 0) {
    core.state = 'invocation';
    const result = await model.invokeFunction(context, inputs, fn.callback);
    core.state = undefined;
    return model.getResponse(context, result);
  }
  return invokeWithHooks(app, core, model, { context, inputs, callback: fn.callback });
}

interface Call {
  readonly context: unknown;
  readonly inputs: unknown[];
  readonly callback: FunctionCallback;
}

async function invokeWithHooks(
  { registrations: { hooks } }: FunctionApp,
  core: CoreInvocationContext,
  model: InvocationModel,
  { context, inputs, callback }: Call,
): Promise<InvocationResponse> {
  const shared = { hookData: {}, appHookData: {}, invocationContext: context };
  const before = { ...shared, inputs, functionCallback: callback };
  core.state = 'preInvocationHooks';
  for (const hook of hooks.preInvocation) await hook(before);

  const outcome: { result: unknown; error: unknown } = { result: null, error: null };
  const after = Object.assign(outcome, shared, { inputs: before.inputs });
  core.state = 'invocation';
  try {
    after.result = await model.invokeFunction(context, before.inputs, before.functionCallback);
  } catch (error) {
    after.error = error;
  }
  core.state = 'postInvocationHooks';
  for (const hook of hooks.postInvocation) await hook(after);
  core.state = undefined;
  if (after.error !== null && after.error !== undefined) throw after.error;
  return model.getResponse(context, after.result);
}

function coreContext(
  { log }: FunctionApp,
  { metadata }: RegisteredFunction,
  { binding, data, metadata: triggerMetadata = {}, traceParent }: Trigger,
): CoreInvocationContext {
  const invocationId = randomUUID();
  const request: InvocationRequest = {
    invocationId,
    functionId: metadata.functionId ?? metadata.name,
    inputData: [{ name: binding, data }],
    triggerMetadata,
    traceContext: { traceParent },
  };
  return {
    invocationId,
    request,
    metadata,
    state: undefined,
    log: (level, kind, message) => {
      const category = `Function.${metadata.name}${kind === 'user' ? '.User' : ''}`;
      log({ level, category, operation: operationOf(traceParent), message });
    },
  };
}

/** The W3C trace id inside a `traceparent`: the operation id of Application Insights. */
export function operationOf(traceParent: string): string {
  return traceParent.slice(3, 35);
}
