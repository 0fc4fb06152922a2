import { parseConstraint } from './route-constraints.ts';

export type Params = Readonly<Record<string, string>>;

/** Matches the decoded segments of a path, giving its parameters. */
export type RouteTemplate = (segments: readonly string[]) => Params | undefined;

interface Parameter {
  readonly name: string;
  readonly kind: 'one' | 'optional' | 'rest';
  readonly tests: readonly ((text: string) => boolean)[];
  /** The value where the path has none. */
  readonly default?: string;
}

type Segment = { readonly literal: string } | Parameter;

/**
 * A route template of ASP.NET Core as Azure Functions takes it: literals without regard to case,
 * `{name}`, `{name?}`, `{*rest}`, inline constraints and `=default`. A segment is a literal or one parameter.
 * @throws RangeError for a template that this host does not understand.
 */
export function parseRouteTemplate(template: string): RouteTemplate {
  const segments = splitTemplate(template).map(parseSegment);
  return (path) => match(segments, path);
}

/** The decoded segments of a request's path; undefined where it has an encoded null character. */
export function pathSegments(path: string): readonly string[] | undefined {
  const trimmed = path.replace(/^\//, '').replace(/\/$/, '');
  if (/%00/.test(trimmed)) return undefined;
  return trimmed === '' ? [] : trimmed.split('/').map(decode);
}

/** What UTF-8 writes as one character, encoded; not a slash, which is part of a segment, not the end of one. */
const CHARACTER =
  /%(?!2f)[0-7][\da-f]|%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](?:%[89ab][\da-f]){2}|%f[0-7](?:%[89ab][\da-f]){3}/gi;

/** What is no character stays as it is written. */
function decode(part: string): string {
  return part.replaceAll(CHARACTER, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}

/** At the slashes that are not inside a parameter's constraint. */
function splitTemplate(template: string): string[] {
  const trimmed = template.replace(/^~?\//, '').replace(/\/$/, '');
  return trimmed === '' ? [] : trimmed.split(/\/(?![^{]*\}(?:\/|$))/);
}

function parseSegment(source: string): Segment {
  const [, star, name, constraints = '', optional, value] =
    /^\{(\*{0,2})(\w+)((?::.+?)?)(?:(\?)|=([^=)]*))?\}$/s.exec(source) ?? [];
  if (name === undefined) {
    if (/[{}]/.test(source)) throw new RangeError(`this host does not know the route ${source}`);
    return { literal: source.toLowerCase() };
  }
  const kind = star ? 'rest' : optional ? 'optional' : 'one';
  // A colon inside parentheses belongs to the argument of a constraint.
  const tests = constraints.split(/:(?=\w+(?:\(|:|$))/).filter((part) => part !== '');
  return {
    name,
    kind,
    tests: tests.map(parseConstraint),
    ...(value !== undefined && { default: value }),
  };
}

function match(segments: readonly Segment[], path: readonly string[]): Params | undefined {
  // Most routes are ruled out here, for every request: nothing is made before that.
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index];
    if (segment !== undefined && 'literal' in segment && !accepts(segment, path[index])) {
      return undefined;
    }
  }
  const params: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const text = textFor(segment, path, index);
    if (!accepts(segment, text)) return undefined;
    if ('name' in segment && text !== undefined) params[segment.name] = text;
  }
  const open = segments.some((segment) => 'kind' in segment && segment.kind === 'rest');
  return !open && path.length > segments.length ? undefined : params;
}

/** The part of the path that is a segment's, if there is any. */
function textFor(segment: Segment, path: readonly string[], index: number): string | undefined {
  if ('literal' in segment) return path[index];
  const text = segment.kind === 'rest' ? path.slice(index).join('/') : path[index];
  return text || (segment.default ?? path[index]);
}

/** A constraint on a value that is not there fails, except on one that need not be there. */
function accepts(segment: Segment, text: string | undefined): boolean {
  if ('literal' in segment) return text?.toLowerCase() === segment.literal;
  if (text === undefined || text === '') {
    return segment.kind === 'optional' || (segment.kind === 'rest' && segment.tests.length === 0);
  }
  return segment.tests.every((test) => test(text));
}
