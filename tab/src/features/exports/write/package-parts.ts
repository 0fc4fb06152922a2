import { unzipSync, zipSync } from 'fflate/browser';
import { typedAsFound } from './content-types.ts';
import { withNotesTheme } from './notes-theme.ts';
import { inXml, type Parts } from './parts.ts';

/**
 * The parts of a deck as ECMA-376 has them. The library names parts that are not there, writes folders
 * as if they were parts, and gives two masters one theme: by all of these PowerPoint offers to repair.
 */
export function tidied(parts: Parts): Parts {
  return typedAsFound(withNotesTheme(withoutFolders(Object.entries(parts).map(tidiedPart))));
}

/** A package has no folders; a workbook inside is a package of its own. */
function tidiedPart([name, bytes]: [string, Uint8Array]): [string, Uint8Array] {
  if (name.endsWith('.xlsx')) {
    const inside = Object.entries(unzipSync(bytes));
    return [name, zipSync(typedAsFound(withoutFolders(inside)))];
  }
  if (/^ppt\/(slides|slideLayouts|slideMasters)\/[^/]+\.xml$/.test(name)) {
    return [name, inXml(bytes, withOwnIds)];
  }
  return name === 'ppt/presentation.xml' ? [name, inXml(bytes, inSequence)] : [name, bytes];
}

function withoutFolders(entries: readonly [string, Uint8Array][]): Parts {
  return Object.fromEntries(entries.filter(([name]) => !name.endsWith('/')));
}

/** The library gives the number of a slide an id that a shape has where there are many. */
function withOwnIds(xml: string): string {
  let id = 0;
  return xml.replaceAll(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${++id}"`);
}

/** CT_Presentation (19.2.1.26): the masters of the notes stand before the slides. */
function inSequence(xml: string): string {
  return xml.replace(
    /(<p:sldIdLst>.*<\/p:sldIdLst>)(<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>)/s,
    '$2$1',
  );
}
