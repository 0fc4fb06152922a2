/** Where Microsoft 365 may show the tab in a frame. */
const FRAME_ANCESTORS = [
  "'self'",
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook-sdf.office.com',
  'https://outlook-sdf.office365.com',
].join(' ');

/** On every answer. */
export const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** With data: it is shown nowhere by itself, and kept nowhere. */
export const DATA_HEADERS = {
  ...SECURITY_HEADERS,
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
} as const;

/** What a page may load, besides what is said of each. */
const pagePolicy = (...rules: readonly string[]) =>
  [
    "default-src 'none'",
    // Fluent UI writes its styles into the page, hence 'unsafe-inline' for styles alone.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    ...rules,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${FRAME_ANCESTORS}`,
  ].join('; ');

/** With the tab's page. teams-js asks Microsoft's CDN for the list of hosts it may trust. */
export const PAGE_HEADERS = {
  ...SECURITY_HEADERS,
  'cache-control': 'no-cache',
  'content-security-policy': pagePolicy(
    "script-src 'self'",
    "font-src 'self' https://res.cdn.office.net https://static2.sharepointonline.com",
    "connect-src 'self' https://res.cdn.office.net",
  ),
} as const;

/**
 * With the pane of Outlook. Microsoft serves office.js from one address alone, and it changes without
 * notice; what it reports goes to the two last, and nothing waits for that.
 */
export const OUTLOOK_HEADERS = {
  ...PAGE_HEADERS,
  'content-security-policy': pagePolicy(
    "script-src 'self' https://appsforoffice.microsoft.com",
    "connect-src 'self' https://login.microsoftonline.com https://*.events.data.microsoft.com https://browser.pipe.aria.microsoft.com",
  ),
} as const;

/** With icons of the ribbon: Outlook shows them in pages of its own, and refuses those it may not keep. */
export const ICON_HEADERS = {
  ...SECURITY_HEADERS,
  'cache-control': 'public, max-age=86400',
  'cross-origin-resource-policy': 'cross-origin',
} as const;
