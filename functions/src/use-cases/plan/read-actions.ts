import type { Principal } from '@samenhang/shared/access/principal';
import type { ActionView } from '@samenhang/shared/api/actions';
import { isOpen } from '@samenhang/shared/plan/action-state';
import type { StoredAction } from '../../repositories/stored-action.ts';
import type { Uses } from '../services.ts';
import { knownToday } from './known-today.ts';

/** An action, and the unit in whose plan it stands. */
export interface ShownAction extends Pick<StoredAction, 'action' | 'revision'> {
  readonly unit: string;
  readonly unitName: string;
}

/** An action for one reader; how its revision is sent is for the wire to say. */
export interface ReadAction extends Omit<ActionView, 'etag'> {
  readonly revision: string;
}

/** Actions as one reader gets them; of those that are open, whether the owner is still there. */
export async function readActions(
  services: Uses<'people' | 'tenants' | 'trees'>,
  { tenant, person }: Principal,
  actions: readonly ShownAction[],
): Promise<ReadAction[]> {
  const open = actions.filter(({ action }) => isOpen(action));
  const owners = new Set(open.map(({ action }) => action.owner.id));
  const isKnown = await knownToday(services, tenant, owners);
  return actions.map(({ action: { owner, ...action }, ...shown }) => ({
    ...action,
    ...shown,
    owner: {
      ...owner,
      hasLeft: isOpen(action) && owner.id !== person && !isKnown(owner.id),
    },
    isMine: owner.id === person,
  }));
}

/** One action as one reader gets it. */
export async function readAction(
  services: Uses<'people' | 'tenants' | 'trees'>,
  principal: Principal,
  action: ShownAction,
): Promise<ReadAction> {
  const [read] = await readActions(services, principal, [action]);
  if (read === undefined) throw new Error('an action was read and is not there');
  return read;
}
