import { createHash } from 'node:crypto';
import { DEFAULT_LANGUAGE } from '@samenhang/shared/languages';
import { OTHER_LANGUAGES } from './manifest.ts';
import { ICON_SIZES, iconOf, paneAddress, RIBBONS } from './outlook.ts';
import type { ManifestSettings } from './settings.ts';
import { MANIFEST_TEXTS } from './texts.ts';
import { resources } from './xml-resources.ts';
import { attribute, type LocalizedText } from './xml-text.ts';

const COMMAND_SURFACES = {
  mailCompose: 'MessageComposeCommandSurface',
  meetingDetailsOrganizer: 'AppointmentOrganizerCommandSurface',
} as const;

/**
 * The add-in by itself, for an Outlook that does not take it from the app: the same page and the same
 * buttons, under another id and another name, as Outlook otherwise shows one of the two twice.
 * @param version of the product, such as `0.1.0`.
 */
export function outlookXml(settings: ManifestSettings, version: string): string {
  const { SAMENHANG_HOST: host } = settings;
  const page = attribute(paneAddress(settings));
  return `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="MailApp">
  <Id>${otherId(settings.SAMENHANG_APP_ID)}</Id>
  <Version>${version}.0</Version>
  <ProviderName>${attribute(settings.SAMENHANG_DEVELOPER)}</ProviderName>
  <DefaultLocale>${DEFAULT_LANGUAGE}</DefaultLocale>
  ${described('DisplayName', ({ outlook }) => outlook.name)}
  ${described('Description', ({ description }) => description.short)}
  <IconUrl DefaultValue="${iconOf(host, 64)}"/>
  <HighResolutionIconUrl DefaultValue="${iconOf(host, 128)}"/>
  <SupportUrl DefaultValue="${attribute(settings.SAMENHANG_WEBSITE)}"/>
  <AppDomains><AppDomain>https://${host}</AppDomain></AppDomains>
  <Hosts><Host Name="Mailbox"/></Hosts>
  <Requirements><Sets><Set Name="Mailbox" MinVersion="1.3"/></Sets></Requirements>
  <FormSettings>
    <Form xsi:type="ItemEdit"><DesktopSettings><SourceLocation DefaultValue="${page}"/></DesktopSettings></Form>
  </FormSettings>
  <Permissions>ReadWriteItem</Permissions>
  <Rule xsi:type="RuleCollection" Mode="Or">
    <Rule xsi:type="ItemIs" ItemType="Message" FormType="Edit"/>
    <Rule xsi:type="ItemIs" ItemType="Appointment" FormType="Edit"/>
  </Rule>
  <DisableEntityHighlighting>true</DisableEntityHighlighting>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/mailappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Requirements><bt:Sets DefaultMinVersion="1.3"><bt:Set Name="Mailbox"/></bt:Sets></Requirements>
    <Hosts>
      <Host xsi:type="MailHost">
        <DesktopFormFactor>
          <FunctionFile resid="page"/>
${RIBBONS.map(extensionPoint).join('\n')}
        </DesktopFormFactor>
      </Host>
    </Hosts>
${resources(host, page)}
  </VersionOverrides>
</OfficeApp>
`;
}

function extensionPoint({ context, name }: (typeof RIBBONS)[number]): string {
  const icons = ICON_SIZES.map((size) => `<bt:Image size="${size}" resid="icon${size}"/>`).join('');
  return `          <ExtensionPoint xsi:type="${COMMAND_SURFACES[context]}">
            <OfficeTab id="TabDefault">
              <Group id="${name}Group">
                <Label resid="group"/>
                <Control xsi:type="Button" id="${name}Button">
                  <Label resid="${name}Label"/>
                  <Supertip><Title resid="${name}Label"/><Description resid="${name}About"/></Supertip>
                  <Icon>${icons}</Icon>
                  <Action xsi:type="ShowTaskpane"><SourceLocation resid="page"/></Action>
                </Control>
              </Group>
            </OfficeTab>
          </ExtensionPoint>`;
}

function described(element: string, text: LocalizedText): string {
  const others = OTHER_LANGUAGES.map(
    (language) =>
      `<Override Locale="${language}" Value="${attribute(text(MANIFEST_TEXTS[language]))}"/>`,
  ).join('');
  const value = attribute(text(MANIFEST_TEXTS[DEFAULT_LANGUAGE]));
  return `<${element} DefaultValue="${value}">${others}</${element}>`;
}

/** Another GUID for each app, and the same every time. */
function otherId(app: string): string {
  const hex = createHash('sha256').update(`outlook ${app}`).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ];
  return [...parts, hex.slice(20, 32)].join('-');
}
