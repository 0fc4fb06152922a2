import { DEFAULT_LANGUAGE } from '@samenhang/shared/languages';
import { OTHER_LANGUAGES } from './manifest.ts';
import { ICON_SIZES, iconOf, RIBBONS } from './outlook.ts';
import { MANIFEST_TEXTS } from './texts.ts';
import { attribute, type LocalizedText } from './xml-text.ts';

/** What the buttons name by id: icons, the page, and texts, short ones and long ones apart. */
export function resources(host: string, page: string): string {
  const icons = ICON_SIZES.map(
    (size) => `<bt:Image id="icon${size}" DefaultValue="${iconOf(host, size)}"/>`,
  );
  const labels = RIBBONS.map(({ name }) =>
    text(`${name}Label`, ({ outlook }) => outlook[name].label),
  );
  const about = RIBBONS.map(({ name }) =>
    text(`${name}About`, ({ outlook }) => outlook[name].description),
  );
  return `    <Resources>
      <bt:Images>${icons.join('')}</bt:Images>
      <bt:Urls><bt:Url id="page" DefaultValue="${page}"/></bt:Urls>
      <bt:ShortStrings>${text('group', ({ outlook }) => outlook.group)}${labels.join('')}</bt:ShortStrings>
      <bt:LongStrings>${about.join('')}</bt:LongStrings>
    </Resources>`;
}

function text(id: string, of: LocalizedText): string {
  const others = OTHER_LANGUAGES.map(
    (language) =>
      `<bt:Override Locale="${language}" Value="${attribute(of(MANIFEST_TEXTS[language]))}"/>`,
  );
  const value = attribute(of(MANIFEST_TEXTS[DEFAULT_LANGUAGE]));
  return `<bt:String id="${id}" DefaultValue="${value}">${others.join('')}</bt:String>`;
}
