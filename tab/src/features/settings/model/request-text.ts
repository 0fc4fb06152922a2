import type { useText } from '../../../lib/text.ts';

type Words = ReturnType<typeof useText>;

/** Microsoft Graph, and its application permission `User.Read.All`: the same in every tenant. */
const GRAPH = '00000003-0000-0000-c000-000000000000';
const USER_READ_ALL = 'df021288-bdef-4463-88db-98f22de89214';
const ROLES = ['Assessment.Admin', 'Assessment.Board', 'Assessment.Technical'] as const;
/** What only the administrator can fill in. */
const APP = '<CLIENT-ID>';
const IDENTITY = '<IDENTITY-PRINCIPAL-ID>';

const giveRoles = (role: string) => [
  'Connect-MgGraph -Scopes Application.Read.All,AppRoleAssignment.ReadWrite.All,User.Read.All',
  `$app = Get-MgServicePrincipal -Filter "appId eq '${APP}'"`,
  `$role = $app.AppRoles | Where-Object Value -eq '${role}'`,
  "$person = Get-MgUser -UserId 'name@example.org'",
  'New-MgUserAppRoleAssignment -UserId $person.Id -PrincipalId $person.Id -ResourceId $app.Id -AppRoleId $role.Id',
];

const givePermission = [
  `az ad app permission add --id ${APP} --api ${GRAPH} --api-permissions ${USER_READ_ALL}=Role`,
  `az ad app permission admin-consent --id ${APP}`,
];

const trustIdentity = (tenant: string) => [
  `az ad app federated-credential create --id ${APP} --parameters '{"name":"samenhang","issuer":"https://login.microsoftonline.com/${tenant}/v2.0","subject":"${IDENTITY}","audiences":["api://AzureADTokenExchange"]}'`,
];

/** What an administrator of Microsoft 365 is asked to do, why, and what works without it. */
export function requestText({ t }: Words, tenant: string): string {
  return [
    [t('request.title')],
    [t('request.about'), t('request.tenant', { tenant })],
    [
      `1. ${t('request.rolesTitle')}`,
      ...ROLES.map((role, place) => `- ${role}: ${t(ROLE_WORDS[place] ?? 'request.admin')}`),
    ],
    [t('request.rolesHow'), ...giveRoles(ROLES[0])],
    [
      `2. ${t('request.peopleTitle')}`,
      t('request.people'),
      t('request.peopleWithout'),
      ...givePermission,
    ],
    [`3. ${t('request.identityTitle')}`, t('request.identity'), ...trustIdentity(tenant)],
    [t('request.placeholders', { app: APP, identity: IDENTITY }), t('request.then')],
  ]
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

const ROLE_WORDS = ['request.admin', 'request.board', 'request.technical'] as const;
