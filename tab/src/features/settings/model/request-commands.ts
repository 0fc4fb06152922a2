/**
 * Commands by which an administrator sets the product up: of PowerShell for Entra, one session for all; and
 * of azd for Azure.
 */

/** Microsoft Graph, the same in every tenant. */
const GRAPH = '00000003-0000-0000-c000-000000000000';
const SCOPES = 'Application.ReadWrite.All,AppRoleAssignment.ReadWrite.All,User.Read.All';

/** What stands for a person and their role, until somebody puts theirs in its place. */
export const EXAMPLE = { address: 'name@example.org', role: 'Assessment.Admin' } as const;

export const beginSession = (tenant: string, application: string): readonly string[] => [
  'Install-Module Microsoft.Graph -Scope CurrentUser',
  `Connect-MgGraph -TenantId ${tenant} -Scopes ${SCOPES}`,
  `$app = Get-MgServicePrincipal -Filter "appId eq '${application}'"`,
];

export const giveRole: readonly string[] = [
  `$person = Get-MgUser -UserId '${EXAMPLE.address}'`,
  `$role = $app.AppRoles | Where-Object Value -eq '${EXAMPLE.role}'`,
  'New-MgUserAppRoleAssignment -UserId $person.Id -PrincipalId $person.Id -ResourceId $app.Id -AppRoleId $role.Id',
];

/** An application permission of Graph, granted to the product's service principal itself. */
export const givePermission = (permission: string): readonly string[] => [
  `$graph = Get-MgServicePrincipal -Filter "appId eq '${GRAPH}'"`,
  `$permission = $graph.AppRoles | Where-Object Value -eq '${permission}'`,
  'New-MgServicePrincipalAppRoleAssignment -ServicePrincipalId $app.Id -PrincipalId $app.Id -ResourceId $graph.Id -AppRoleId $permission.Id',
];

/** Its object id, which the credential takes, is looked up by its client id. */
export const trustIdentity = (
  tenant: string,
  application: string,
  identity: string,
): readonly string[] => [
  `$identity = Get-MgServicePrincipal -Filter "appId eq '${identity}'"`,
  `$registration = Get-MgApplication -Filter "appId eq '${application}'"`,
  `New-MgApplicationFederatedIdentityCredential -ApplicationId $registration.Id -Name samenhang -Issuer 'https://login.microsoftonline.com/${tenant}/v2.0' -Subject $identity.Id -Audiences @('api://AzureADTokenExchange')`,
];

/** By the template's parameter: a setting of the function app itself lasts until it is provisioned again. */
export const readDirectory: readonly string[] = [
  'azd env set SAMENHANG_DIRECTORY graph',
  'azd provision',
];
