import { posix } from 'node:path';
import { unzipSync } from 'fflate';
import { readXml, type XmlDocument } from './xml.ts';

/** A package of Office (ECMA-376 part 2, OPC), every part of XML read by a strict parser. */
export interface OfficePackage {
  /** The entries of the zip, in their order; two of one name are two. */
  readonly entries: readonly string[];
  readonly parts: Readonly<Record<string, Uint8Array>>;
  readonly xml: ReadonlyMap<string, XmlDocument>;
}

/** @throws Error where a part is not well-formed, or not UTF-8. */
export function readPackage(file: Uint8Array): OfficePackage {
  const entries: string[] = [];
  const parts = unzipSync(file, {
    filter: ({ name }) => {
      entries.push(name);
      return true;
    },
  });
  const texts = Object.entries(parts).filter(([name]) => /\.(xml|rels)$/.test(name));
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const xml = texts.map(([name, bytes]): [string, XmlDocument] => {
    try {
      return [name, readXml(utf8.decode(bytes))];
    } catch (error) {
      throw new Error(`${name}: ${String(error)}`);
    }
  });
  return { entries, parts, xml: new Map(xml) };
}

const CONTENT_TYPES = '[Content_Types].xml';

/** What a package does that ECMA-376 does not allow, or that PowerPoint is known to repair. */
export function packageFaults(file: OfficePackage): string[] {
  return [
    ...entryFaults(file),
    ...contentTypeFaults(file),
    ...relationshipFaults(file),
    ...themeFaults(file),
    ...[...file.xml].flatMap(([name, part]) => drawingFaults(name, part)),
    ...orderFaults(file),
  ];
}

function entryFaults({ entries }: OfficePackage): string[] {
  const lower = entries.map((entry) => entry.toLowerCase());
  return [
    ...entries.filter((entry) => entry.endsWith('/')).map((entry) => `a folder: ${entry}`),
    ...twice(lower).map((entry) => `two parts of one name: ${entry}`),
  ];
}

function contentTypeFaults({ parts, xml }: OfficePackage): string[] {
  const all = xml.get(CONTENT_TYPES)?.elements ?? [];
  const of = (element: string, attribute: string) =>
    all.filter(({ name }) => name === element).map(({ attributes }) => attributes[attribute] ?? '');
  const overridden = of('Override', 'PartName');
  const extensions = of('Default', 'Extension');
  const names = Object.keys(parts).filter((name) => name !== CONTENT_TYPES && !name.endsWith('/'));
  const typed = new Set([...overridden, ...extensions.map((one) => `.${one}`)]);
  return [
    ...overridden.filter((name) => !(name.slice(1) in parts)).map((name) => `no part: ${name}`),
    ...extensions
      .filter((one) => !names.some((name) => name.endsWith(`.${one}`)))
      .map((one) => `no part of extension ${one}`),
    ...[...twice(overridden), ...twice(extensions)].map((name) => `typed twice: ${name}`),
    ...names
      .filter((name) => !typed.has(`/${name}`) && !typed.has(/\.\w+$/.exec(name)?.[0] ?? ''))
      .map((name) => `of no type: ${name}`),
    // ECMA-376 part 2, 9.1.2.2: what only its extension types is no part of PresentationML.
    ...names
      .filter((name) => name.endsWith('.xml') && !typed.has(`/${name}`))
      .map((name) => `only XML: ${name}`),
  ];
}

/** What each part is related to, by the name of the part. */
function targets({ xml }: OfficePackage): { from: string; type: string; to: string }[] {
  return [...xml]
    .filter(([name]) => name.endsWith('.rels'))
    .flatMap(([name, { elements }]) => {
      const folder = posix.dirname(posix.dirname(name));
      const from = posix.join(folder, posix.basename(name, '.rels'));
      return elements
        .filter((one) => one.name === 'Relationship' && one.attributes.TargetMode !== 'External')
        .map(({ attributes: { Target = '', Type = '' } }) => ({
          from,
          type: posix.basename(Type),
          to: Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target),
        }));
    });
}

function relationshipFaults(file: OfficePackage): string[] {
  return targets(file)
    .filter(({ to }) => !(to in file.parts))
    .map(({ from, to }) => `${from} is related to no part: ${to}`);
}

/** ECMA-376 part 1, 14.2.7: a theme is of exactly one master. */
function themeFaults(file: OfficePackage): string[] {
  const themes = targets(file).filter(({ type, from }) => type === 'theme' && /Master/.test(from));
  return twice(themes.map(({ to }) => to)).map((theme) => `of two masters: ${theme}`);
}

function drawingFaults(part: string, { elements }: XmlDocument): string[] {
  const ids = elements.filter(({ name }) => name === 'p:cNvPr').map(({ attributes: { id } }) => id);
  const sizes = elements.flatMap(({ name, attributes: { cx, cy } }) =>
    name === 'a:ext' && cx !== undefined ? [[cx, cy]] : [],
  );
  return [
    ...twice(ids.map(String)).map((id) => `${part}: two shapes of id ${id}`),
    // ST_PositiveCoordinate, 20.1.10.42. The group of the whole slide has no size of its own.
    ...sizes
      .slice(1)
      .filter((size) => !size.every((length) => /^[1-9]\d*$/.test(length ?? '')))
      .map((size) => `${part}: a shape of ${size.join(' by ')}`),
  ];
}

/** CT_Presentation, 19.2.1.26, is a sequence. */
const PRESENTATION = [
  'p:sldMasterIdLst',
  'p:notesMasterIdLst',
  'p:sldIdLst',
  'p:sldSz',
  'p:notesSz',
];

function orderFaults({ xml }: OfficePackage): string[] {
  const names = xml.get('ppt/presentation.xml')?.elements.map(({ name }) => name) ?? [];
  const found = names.filter((name) => PRESENTATION.includes(name));
  const wanted = PRESENTATION.filter((name) => found.includes(name));
  return found.join() === wanted.join() ? [] : [`in this order: ${found.join()}`];
}

function twice(names: readonly string[]): string[] {
  return names.filter((name, place) => names.indexOf(name) !== place);
}
