/**
 * The parameters that a route names in braces.
 * @example ParamsOf<'api/cycles/{cycle}/units/{unit}'> // { cycle: string; unit: string }
 */
export type ParamsOf<Route extends string> = { readonly [name in NamesIn<Route>]: string };

type NamesIn<Route extends string> = Route extends `${string}{${infer Inside}}${infer Rest}`
  ? NameOf<Inside> | NamesIn<Rest>
  : never;

/** Without the star of a parameter that takes the rest of the path, and without its constraint. */
type NameOf<Inside extends string> = Inside extends `*${infer Name}`
  ? NameOf<Name>
  : Inside extends `${infer Name}:${string}`
    ? Name
    : Inside;

/** A name, and what it is worth where the path has nothing there: `{*path:…=index.html}`. */
const PARAMETER = /\{\*?(\w+)(?:[^}]*=([^=}]*))?\}/g;

/**
 * A parser of what the host says the path of a request holds.
 * @throws Error (the parser) for a parameter that the host did not bring: then it ran another route.
 */
export function paramsParser<Route extends string>(route: Route) {
  const named = [...route.matchAll(PARAMETER)].map(([, name = '', value]) => ({ name, value }));
  return (raw: Readonly<Record<string, string>>): ParamsOf<Route> => {
    const found = named.map(({ name, value }) => [name, (raw[name] || value) ?? raw[name]]);
    const params: object = Object.fromEntries(found);
    if (!areComplete<Route>(params)) throw new Error(`a parameter of ${route} is missing`);
    return params;
  };
}

function areComplete<Route extends string>(params: object): params is ParamsOf<Route> {
  return Object.values(params).every((value) => typeof value === 'string');
}
