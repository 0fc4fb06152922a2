import { inXml, type Parts } from './parts.ts';

const NAME = '[Content_Types].xml';

/** A package that types exactly the parts it has (ECMA-376 part 2, 9.1.2). */
export function typedAsFound(parts: Parts): Parts {
  const types = parts[NAME];
  return types === undefined
    ? parts
    : { ...parts, [NAME]: inXml(types, (xml) => found(xml, parts)) };
}

function found(xml: string, parts: Parts): string {
  const names = Object.keys(parts).filter((name) => name !== NAME);
  const typed = new Set<string>();
  const isThere = (kind: string, value: string) =>
    kind === 'Override PartName'
      ? value.slice(1) in parts
      : names.some((name) => name.endsWith(`.${value}`));
  return xml.replaceAll(
    /<(Override PartName|Default Extension)="([^"]*)"[^>]*>/g,
    (entry, kind: string, value: string) => {
      if (typed.has(value) || !isThere(kind, value)) return '';
      typed.add(value);
      return entry;
    },
  );
}
