import { definitions } from '@samenhang/functions/http/definitions';
import { LANGUAGES } from '@samenhang/shared/languages';
import * as z from 'zod';

/** A field that a route serves, by its path; lists, and records of anything, have no step of their own. */
export interface ServedField {
  readonly route: string;
  readonly path: string;
}

/** What is served first is described first; a form that was described already is not again. */
const FIRST = ['result', 'units', 'export', 'benchmarks', 'own-result'];
/**
 * The bank of statements, the description of the API, the log of acts and what HR settled say themselves what they are;
 * numbers of an organisation and of imports are counted, and stand where they are explained.
 */
const SPEAK_FOR_THEMSELVES = [
  'instrument',
  'openapi',
  'health',
  'audit',
  'settings',
  'put-settings',
];
const COUNTED =
  /^(organisation|organisation-units|import|post-import.*|post-undo|forecast|post-audience)$/;

/** Keys that are data: a language, the id of a question. */
const isData = (name: string) =>
  LANGUAGES.some((language) => language === name) || /^[A-Z]+-/.test(name);

/** The fields of every route that serves a number; a form that was described already is left out. */
export function servedFields(): ServedField[] {
  const routes = definitions({ version: '', openApi: '', tab: '' })
    .filter(({ name }) => !SPEAK_FOR_THEMSELVES.includes(name) && !COUNTED.test(name))
    .map(({ name, responses }) => ({
      route: name,
      schemas: Object.values(responses).flatMap((of) => (of === undefined ? [] : [of()])),
    }))
    .toSorted((a, b) => placeOf(a.route) - placeOf(b.route));
  const known: Shape[] = [];
  return routes.flatMap(({ route, schemas }) => {
    if (!schemas.some((schema) => servesNumbers(schema))) return [];
    const paths = new Set(schemas.flatMap((schema) => pathsIn(schema, [], known)));
    return [...paths].map((path) => ({ route, path }));
  });
}

type Shape = Readonly<Record<string, z.core.$ZodType>>;

function placeOf(route: string): number {
  const place = FIRST.indexOf(route);
  return place < 0 ? FIRST.length : place;
}

function pathsIn(schema: z.core.$ZodType, above: readonly string[], known: Shape[]): string[] {
  if (!(schema instanceof z.ZodObject)) {
    return partsOf(schema).flatMap((part) => pathsIn(part, above, known));
  }
  const shape: Shape = schema.shape;
  const fields = Object.entries(shape).filter(([name]) => !isData(name));
  if (known.some((before) => fields.every(([name, field]) => before[name] === field))) return [];
  known.push(shape);
  return fields.flatMap(([name, field]) => {
    const path = [...above, name];
    return [path.join('.'), ...pathsIn(field, path, known)];
  });
}

/** What a schema is made of that has no names of its own. */
function partsOf(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return [schema.unwrap()];
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodReadonly) return [schema.unwrap()];
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  if (schema instanceof z.ZodUnion) return [...schema.options];
  return [];
}

function servesNumbers(schema: z.core.$ZodType): boolean {
  if (schema instanceof z.ZodNumber) return true;
  const parts: z.core.$ZodType[] =
    schema instanceof z.ZodObject ? Object.values(schema.shape) : partsOf(schema);
  return parts.some(servesNumbers);
}
