import { identifierUri } from '@samenhang/shared/access/entra-names';
import type { PackageContent } from './package-content.ts';
import { textsAt } from './texts-at.ts';

/** Of one machine, or of a tunnel to one: nobody else reaches it, or only today. */
const PASSING =
  /(^|\.)(localhost|local|internal|test)$|^[\d.]+$|^\[|(^|\.)(ngrok(-free)?\.(io|app|dev)|devtunnels\.ms|loca\.lt|trycloudflare\.com)$/;

/** The address of a schema is a name; that of the registration has a form of its own, below. */
const NO_PAGES = ['$schema', 'webApplicationInfo.resource'];
/** Pages of whoever makes the app; all others are shown inside Teams or Outlook. */
const ABOUT = /^developer\./;

/**
 * Addresses are https, lasting, and of a domain that the manifest names; and what it says of privacy and
 * terms has pages of its own.
 * @see https://learn.microsoft.com/microsoftteams/platform/concepts/deploy-and-publish/appsource/prepare/teams-store-validation-guidelines
 */
export function addressFaults({ manifest }: PackageContent): string[] {
  const { developer, validDomains, webApplicationInfo } = manifest;
  const addresses = textsAt(manifest).filter(
    ([where, text]) =>
      /^[a-z][\w+.-]*:\/\//i.test(text) && URL.canParse(text) && !NO_PAGES.includes(where),
  );
  return [
    ...addresses.flatMap(([where, text]) => faultsOf(where, new URL(text), validDomains)),
    ...validDomains.flatMap(domainFaults),
    ...unlikeWebsite('privacyUrl', 'SAMENHANG_PRIVACY', developer),
    ...unlikeWebsite('termsOfUseUrl', 'SAMENHANG_TERMS', developer),
    ...validDomains
      .filter(
        (domain) => webApplicationInfo.resource !== identifierUri(domain, webApplicationInfo.id),
      )
      .map(
        (domain) =>
          `webApplicationInfo.resource is ${webApplicationInfo.resource}, and the registration has ${identifierUri(domain, webApplicationInfo.id)}. Teams would get no token: make them the same.`,
      ),
  ];
}

function faultsOf(where: string, { protocol, hostname }: URL, domains: readonly string[]) {
  if (protocol !== 'https:') return [`${where} is no https:// address. Teams shows no other.`];
  if (PASSING.test(hostname))
    return [
      `${where} is on ${hostname}, which others do not reach, or not for long. Use a lasting host.`,
    ];
  return ABOUT.test(where) || domains.includes(hostname)
    ? []
    : [`${where} is on ${hostname}, which validDomains does not name. Add it there.`];
}

function domainFaults(domain: string): string[] {
  if (domain.includes('*'))
    return [`validDomains has the wildcard ${domain}. Name each host: a wildcard lets others in.`];
  return PASSING.test(domain)
    ? [
        `validDomains has ${domain}, which others do not reach, or not for long. Use a lasting host.`,
      ]
    : [];
}

function unlikeWebsite(
  key: 'privacyUrl' | 'termsOfUseUrl',
  setting: string,
  developer: PackageContent['manifest']['developer'],
): string[] {
  const isSame = new URL(developer[key]).href === new URL(developer.websiteUrl).href;
  return isSame
    ? [`developer.${key} is the website itself. Give the address of the page by ${setting}.`]
    : [];
}
