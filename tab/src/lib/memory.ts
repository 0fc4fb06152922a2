import type { ApiClient } from './api-client.ts';
import type { Asked, Backend } from './backend.ts';

export function withMemory(client: ApiClient, now = Date.now): Backend {
  const known = new Map<string, Asked<never>>();
  let writing: Promise<unknown> = Promise.resolve();
  const backend: Backend = {
    send(request) {
      if (request.method === 'GET') return writing.then(() => client.send(request));
      const reply = client.send<never>(request);
      writing = reply.catch(() => undefined);
      return reply;
    },
    recall(path) {
      const before = known.get(path);
      if (before !== undefined) return before.reply;
      const at = now();
      const reply = backend.send<never>({ method: 'GET', path });
      known.set(path, { at, reply, heard: reply.then(now) });
      void reply.then(({ ok }) => {
        if (!ok && known.get(path)?.reply === reply) known.delete(path);
      });
      return reply;
    },
    forget: (path) => void known.delete(path),
    take(path) {
      const asked = known.get(path);
      known.delete(path);
      return asked;
    },
  };
  return backend;
}
