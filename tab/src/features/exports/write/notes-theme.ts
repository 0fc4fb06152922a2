import { inXml, type Parts } from './parts.ts';

const THEME = 'ppt/theme/theme1.xml';
const OWN_THEME = 'ppt/theme/theme2.xml';
const RELATIONSHIPS = 'ppt/notesMasters/_rels/notesMaster1.xml.rels';
const TYPES = '[Content_Types].xml';

/** A theme is of one master (ECMA-376, 14.2.7); the library gives the notes that of the slides. */
export function withNotesTheme(parts: Parts): Parts {
  const [theme, relationships, types] = [parts[THEME], parts[RELATIONSHIPS], parts[TYPES]];
  if (theme === undefined || relationships === undefined || types === undefined) return parts;
  return {
    ...parts,
    [OWN_THEME]: theme,
    [RELATIONSHIPS]: inXml(relationships, (xml) => xml.replace('theme1.xml', 'theme2.xml')),
    [TYPES]: inXml(types, (xml) =>
      xml.replace(/<Override PartName="\/ppt\/theme\/theme1\.xml"[^>]*>/, (entry) =>
        entry.concat(entry.replace('theme1.xml', 'theme2.xml')),
      ),
    ),
  };
}
