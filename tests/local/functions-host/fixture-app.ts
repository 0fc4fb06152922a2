// A small function app: what the tests of the host ask for, over HTTP. Bundled as ours is.
import {
  app,
  type HttpRequest,
  type HttpResponseInit,
  type InvocationContext,
} from '@azure/functions';

interface Shared {
  readonly seen: unknown[];
  release(): void;
  readonly released: Promise<void>;
}

declare function require(name: '@samenhang/platform'): { openPlatform(): Shared };

const shared = require('@samenhang/platform').openPlatform();

const anonymous = 'anonymous' as const;
const http = (
  name: string,
  methods: ('GET' | 'HEAD' | 'POST' | 'PUT')[],
  route: string | undefined,
  handler: (request: HttpRequest, context: InvocationContext) => unknown,
) =>
  app.http(name, {
    methods,
    authLevel: anonymous,
    ...(route !== undefined && { route }),
    handler: async (request, context) => handler(request, context) as HttpResponseInit,
  });

/** Answers with what the function was given. */
const echo = (name: string) => async (request: HttpRequest, context: InvocationContext) => ({
  jsonBody: {
    function: name,
    invoked: context.functionName,
    method: request.method,
    url: request.url,
    params: request.params,
    query: Object.fromEntries(request.query),
    headers: Object.fromEntries(request.headers),
    body: Buffer.from(await request.arrayBuffer()).toString('base64'),
    traceParent: context.traceContext?.traceParent,
  },
});

http('echo', ['GET', 'HEAD', 'POST', 'PUT'], 'echo/{id?}', echo('echo'));
http('no-route', ['GET'], undefined, echo('no-route'));
http('guid', ['GET'], 'typed/{id:guid}', echo('guid'));
http('short', ['GET'], 'typed/{id:minlength(2):maxlength(3)}', echo('short'));
for (const [name, constraint] of Object.entries({
  alpha: 'alpha',
  bool: 'bool',
  int: 'int',
  length: 'length(3)',
  between: 'length(2,4)',
  minlength: 'minlength(3)',
  maxlength: 'maxlength(3)',
  regex: 'regex(^[a-c]{{2}}$)',
})) {
  http(`constraint-${name}`, ['GET'], `${name}/{id:${constraint}}`, echo(name));
}
http('number', ['GET'], 'number/{id:int}/Rest/{*rest}', echo('number'));
// In the order of their names the parameter comes before the literal.
http('order-a', ['GET'], 'order/{any}', echo('order-a'));
http('order-b', ['GET'], 'order/literal', echo('order-b'));
http('order-c', ['POST'], 'order/literal', echo('order-c'));
http('root', ['GET'], '/', echo('root'));
http('z-files', ['GET'], 'files/{*path:regex(^(?!admin|runtime).*$)}', echo('z-files'));

http('z-pages', ['GET'], 'pages/{*path:regex(^(?!admin)(/|.)*$)=index.html}', echo('z-pages'));

http('text', ['GET'], 'out/text', () => ({ body: 'één' }));
http('json', ['GET', 'HEAD'], 'out/json', () => ({ status: 201, jsonBody: { a: 1 } }));
http('bytes', ['GET'], 'out/bytes', () => ({
  body: new Uint8Array([0, 255, 1]),
  headers: { 'X-Mixed-Case': 'Yes', 'content-type': 'application/octet-stream' },
}));
http('nothing', ['GET'], 'out/nothing', () => undefined);
http('no-content', ['GET'], 'out/no-content', () => ({ status: 204, headers: { etag: '"1"' } }));
http('cookie', ['GET'], 'out/cookie', () => ({
  cookies: [{ name: 'a', value: 'b c', httpOnly: true, sameSite: 'Lax', maxAge: 60, path: '/x' }],
}));
http('throws', ['GET'], 'throws', () => {
  throw new RangeError('a secret answer');
});
http('throws-text', ['GET'], 'throws-text', () => {
  throw 'no Error at all';
});
http('empty', ['GET'], 'empty', () => ({}));
http('logs', ['GET'], 'logs', (_, context) => {
  context.trace('at trace');
  context.debug('at debug');
  context.info('at information');
  context.warn('at warning');
  context.error('at error');
  return {};
});
http('slow', ['GET'], 'slow', async () => {
  await shared.released;
  return { body: 'finished' };
});
http('release', ['POST'], 'release', () => shared.release());
http('seen', ['GET'], 'seen', () => ({ jsonBody: shared.seen }));

app.timer('tick', { schedule: '0 0 3 * * *', handler: () => void shared.seen.push('tick') });
app.storageQueue('work', {
  queueName: 'work',
  connection: '',
  handler: (message) => void shared.seen.push(message),
});
app.hook.preInvocation((context) => {
  if (context.invocationContext.functionName === 'no-route') {
    context.functionHandler = () => ({ body: 'by the hook' });
  }
});
let started = 'not started';
app.hook.appStart(() => {
  started = 'started';
});
http('hooked', ['GET'], 'hooked', () => ({ body: started }));
app.hook.postInvocation((context) => {
  if (context.invocationContext.functionName === 'hooked') {
    context.result = { body: `${(context.result as HttpResponseInit).body}, then changed` };
  }
});
app.hook.appTerminate(() => {
  console.log(JSON.stringify({ terminated: true }));
});
