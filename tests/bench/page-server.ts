import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { precompiledStyles } from '../../tab/scripts/precompiled-styles.ts';

/** The server at `url` with a page of `tab` in place of the app; everything else is passed on. */
export async function startPage(url: string, page: 'reference-page' | 'charts-page') {
  const files = await buildPage(page);
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url?.split('?')[0]?.slice(1) ?? '';
    const file = files.get(path);
    if (file !== undefined) {
      const type = path.endsWith('.html') ? 'text/html' : 'text/javascript';
      const cache = path.endsWith('.html') ? 'no-cache' : 'max-age=31536000, immutable';
      const headers = { 'content-type': type, 'content-encoding': 'br', 'cache-control': cache };
      return void outgoing.writeHead(200, headers).end(file);
    }
    const { method, headers } = incoming;
    const onward = request(`${url}${incoming.url}`, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(onward);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { url: `http://127.0.0.1:${address.port}`, stop: () => server.close() };
}

async function buildPage(page: string): Promise<Map<string, Buffer>> {
  const root = join(process.cwd(), 'tab', page);
  const input = join(root, page.replace('-page', '.html'));
  const options = {
    target: 'es2023',
    modulePreload: { polyfill: false },
    write: false,
    rolldownOptions: { input },
  };
  const built = await build({
    root,
    configFile: false,
    plugins: [precompiledStyles(join(process.cwd(), 'tab/src'))],
    logLevel: 'error',
    build: options,
  });
  if (!('output' in built)) throw new Error(`${page} was not built once`);
  return new Map(
    built.output.map((file) => [
      file.fileName,
      brotliCompressSync(file.type === 'chunk' ? file.code : file.source),
    ]),
  );
}
