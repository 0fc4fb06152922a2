import type { Checks } from '@samenhang/shared/api/settings';
import type { useText } from '../../../lib/text.ts';
import {
  beginSession,
  EXAMPLE,
  givePermission,
  giveRole,
  readDirectory,
  trustIdentity,
} from './request-commands.ts';

type Words = ReturnType<typeof useText>;

/** As what the product is known in Entra. */
interface Installation {
  readonly tenant: string;
  readonly application: Checks['application'];
}

const ROLES = [
  ['Assessment.Admin', 'request.admin'],
  ['Assessment.Board', 'request.board'],
  ['Assessment.Technical', 'request.technical'],
] as const;
/** Where an installation has no identity yet, or nobody said which it has. */
const UNKNOWN = { clientId: '<CLIENT-ID>', identityClientId: '<IDENTITY-CLIENT-ID>' } as const;

/** What an administrator of Microsoft 365 is asked to do, why, how, and what works without it. */
export function requestText({ t }: Words, { tenant, application }: Installation): string {
  const { clientId = UNKNOWN.clientId, identityClientId: identity = UNKNOWN.identityClientId } =
    application ?? {};
  const isKnown = identity !== UNKNOWN.identityClientId;
  return [
    [t('request.title')],
    [t('request.about')],
    [t('request.tenant', { tenant }), t('request.application', { application: clientId })],
    [t('request.begin'), ...beginSession(tenant, clientId)],
    [`1. ${t('request.rolesTitle')}`],
    ...ROLES.map(([role, words]) => [`- ${role}: ${t(words)}`, `  ${t('request.who')}`]),
    [t('request.rolesHow', EXAMPLE), ...giveRole],
    [`2. ${t('request.peopleTitle')}`, t('request.people'), t('request.peopleWithout')],
    givePermission('User.Read.All'),
    [`3. ${t('request.groupsTitle')}`, t('request.groups'), t('request.groupsWithout')],
    givePermission('GroupMember.Read.All'),
    [`4. ${t('request.identityTitle')}`, t('request.identity')],
    trustIdentity(tenant, clientId, identity),
    [t('request.identitySettings'), ...readDirectory],
    isKnown ? [] : [t('request.identityUnknown', { identity })],
    [whatThen({ t })],
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** In the words that stand on the buttons and the pages. */
function whatThen({ t }: Pick<Words, 't'>): string {
  return t('request.then', {
    button: t('connection.try'),
    directory: t('connectionName.directory'),
    groups: t('connectionName.groups'),
    settings: t('settings.title'),
    firstSteps: t('settingsRoom.settings'),
  });
}
