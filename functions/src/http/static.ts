import { anyone } from './access-kinds.ts';
import { takesBrotli } from './compress.ts';
import { defineRoute } from './define-route.ts';
import {
  ICON_HEADERS,
  OUTLOOK_HEADERS,
  PAGE_HEADERS,
  SECURITY_HEADERS,
} from './security-headers.ts';
import { tabFiles } from './tab-files.ts';

// Vite puts a hash of the content into the names of everything below it.
const HASHED = /^assets\//;
const IMMUTABLE = { ...SECURITY_HEADERS, 'cache-control': 'public, max-age=31536000, immutable' };

function headersOf(path: string) {
  if (HASHED.test(path)) return IMMUTABLE;
  if (path === 'outlook.html') return OUTLOOK_HEADERS;
  return path.startsWith('icons/') ? ICON_HEADERS : PAGE_HEADERS;
}

/**
 * Serves the built tab, so that tab and API share one origin. It takes every address and method that
 * no other function has, but for the two addresses that Azure Functions keeps for itself.
 */
export const getTab = (folder: string) => {
  const find = tabFiles(folder);
  return defineRoute({
    // Azure tries functions in the order of their names, and the first whose route fits answers.
    name: 'zz-tab',
    // The other methods only to be answered in our own words: the host has none, and no headers.
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    route: '{*path:regex(^(?!(admin|runtime)(/|$)).*$)=index.html}',
    access: anyone,
    summary: 'The files of the tab',
    responses: { 200: undefined },
    problems: ['not_found'],
    handle: async ({ method, params: { path }, headers }) => {
      if (method !== 'GET' && method !== 'HEAD') return { problem: 'not_found' };
      const file = await find(path, takesBrotli(headers.get('accept-encoding')));
      if (file === undefined) return { problem: 'not_found' };
      const { bytes, contentType, encoding } = file;
      return {
        status: 200,
        headers: {
          ...headersOf(path),
          'content-type': contentType,
          vary: 'accept-encoding',
          ...(encoding && { 'content-encoding': encoding }),
        },
        body: bytes,
      };
    },
  });
};
