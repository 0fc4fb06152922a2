import type { DeploymentState } from '@samenhang/shared/api/deployment';
import { directoryFaultOf } from '../../ports/directory.ts';
import { isForbidden, isMissing, isOfIdentity } from '../../ports/passing-faults.ts';

/** What a fault says of the part that was tried. */
export function stateOfFault(error: unknown): DeploymentState {
  if (isOfIdentity(error)) return 'no_identity';
  if (directoryFaultOf(error) === 'directory_forbidden' || isForbidden(error)) return 'forbidden';
  return isMissing(error) ? 'missing' : 'fails';
}
