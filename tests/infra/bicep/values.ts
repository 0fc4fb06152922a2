/** What an expression of Bicep is worth. */
export type Value = string | number | boolean | null | readonly Value[] | Properties;

export interface Properties {
  readonly [name: string]: Value;
}

export function isProperties(value: Value | undefined): value is Properties {
  return typeof value === 'object' && value !== null && !isList(value);
}

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** What lies at a path such as `properties.siteConfig.ftpsState`; `undefined` where nothing does. */
export function at(value: Value | undefined, path: string): Value | undefined {
  return path
    .split('.')
    .reduce<Value | undefined>(
      (inner, name) =>
        isProperties(inner) && Object.hasOwn(inner, name) ? inner[name] : undefined,
      value,
    );
}

export function listAt(value: Value | undefined, path: string): readonly Value[] {
  const list = at(value, path);
  return isList(list) ? list : [];
}

export function textAt(value: Value | undefined, path: string): string {
  const text = at(value, path);
  return typeof text === 'string' ? text : '';
}
