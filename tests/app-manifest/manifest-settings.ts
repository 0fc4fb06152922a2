/** Settings with which an app package can be made. */
export const MANIFEST_SETTINGS = {
  SAMENHANG_APP_ID: '44444444-4444-4444-8444-444444444444',
  SAMENHANG_CLIENT_ID: '33333333-3333-4333-8333-333333333333',
  SAMENHANG_HOST: 'samenhang.example.org',
  SAMENHANG_DEVELOPER: 'Voorbeeld BV',
  SAMENHANG_WEBSITE: 'https://example.org',
  SAMENHANG_PRIVACY: 'https://example.org/privacy',
  SAMENHANG_TERMS: 'https://example.org/terms',
};
