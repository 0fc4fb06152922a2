import type { ApiClient, Reply } from './api-client.ts';
import type { Backend } from './backend.ts';

export function withMemory(client: ApiClient): Backend {
  const known = new Map<string, Promise<Reply<never>>>();
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
      if (before !== undefined) return before;
      const reply = backend.send<never>({ method: 'GET', path });
      known.set(path, reply);
      void reply.then(({ ok }) => {
        if (!ok && known.get(path) === reply) known.delete(path);
      });
      return reply;
    },
    forget: (path) => void known.delete(path),
  };
  return backend;
}
