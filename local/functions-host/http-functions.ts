import * as z from 'zod';
import type { RegisteredFunction, Registrations } from './core-module.ts';
import { type Params, parseRouteTemplate, type RouteTemplate } from './route-template.ts';

const httpTrigger = z.object({
  type: z.string().regex(/^httptrigger$/i),
  authLevel: z
    .string()
    .toLowerCase()
    .pipe(z.literal('anonymous', { error: 'this host knows the authLevel anonymous only' })),
  methods: z.array(z.string().toUpperCase()),
  route: z.string().optional(),
});

export interface HttpFunction {
  readonly fn: RegisteredFunction;
  /** The name of the trigger's binding. */
  readonly binding: string;
  readonly methods: ReadonlySet<string>;
  /** The template, prefix included. */
  readonly route: string;
  readonly template: RouteTemplate;
}

export interface HttpMatch {
  readonly http: HttpFunction;
  readonly params: Params;
}

/**
 * The functions with an HTTP trigger, in the order in which Azure tries them: by name. Azure knows no
 * precedence of a literal segment over a parameter, whatever ASP.NET does elsewhere.
 * @throws Error for a trigger that this host cannot serve as Azure would.
 */
export function httpFunctions(
  { functions }: Registrations,
  routePrefix: string,
): readonly HttpFunction[] {
  return [...functions.values()]
    .sort((a, b) => byOrdinal(a.metadata.name, b.metadata.name))
    .flatMap((fn) => toHttpFunction(fn, routePrefix));
}

/** The first function whose route and methods fit; a method that does not is no match, not a 405. */
export function matchRoute(
  functions: readonly HttpFunction[],
  method: string,
  segments: readonly string[],
): HttpMatch | undefined {
  for (const http of functions) {
    const params = http.methods.has(method) ? http.template(segments) : undefined;
    if (params !== undefined) return { http, params };
  }
  return undefined;
}

function toHttpFunction(fn: RegisteredFunction, routePrefix: string): HttpFunction[] {
  const { name, bindings } = fn.metadata;
  return Object.entries(bindings).flatMap(([binding, info]) => {
    if (!/^httptrigger$/i.test(String(info.type))) return [];
    const parsed = httpTrigger.safeParse(info);
    if (!parsed.success) throw new Error(`function ${name}: ${z.prettifyError(parsed.error)}`);
    const own = parsed.data.route || name;
    if (/^\/*(admin|runtime)/i.test(own)) {
      throw new Error(`function ${name}: the route ${own} begins with admin or runtime`);
    }
    const route = routePrefix === '' ? own : `${routePrefix}/${own.replace(/^\//, '')}`;
    const template = parseRouteTemplate(route);
    return [{ fn, binding, methods: new Set(parsed.data.methods), route, template }];
  });
}

/** As .NET's `StringComparer.OrdinalIgnoreCase`: by the code units of the upper case. */
function byOrdinal(a: string, b: string): number {
  const [left, right] = [a.toUpperCase(), b.toUpperCase()];
  return left < right ? -1 : left > right ? 1 : 0;
}
