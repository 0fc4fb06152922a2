// Started as a process of its own: a Node server that writes what it is sent to a file, syncs, and
// answers. Requests that arrive in the same tick share a sync, as in the product.
import { fsync, openSync, writeSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

const file = openSync(process.argv[2] ?? '', 'a');
let waiting: ServerResponse[] = [];

function flush(): void {
  const answered = waiting;
  waiting = [];
  fsync(file, () => {
    for (const response of answered) response.writeHead(200).end('{}');
  });
}

const server = createServer(async (request, response) => {
  writeSync(file, await buffer(request));
  if (waiting.length === 0) setImmediate(flush);
  waiting.push(response);
}).listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  process.stdout.write(`http://127.0.0.1:${address.port}\n`);
});
