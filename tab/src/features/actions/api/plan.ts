import type {
  ActionChange,
  ActionView,
  NewAction,
  OwnActions,
  PlanView,
} from '@samenhang/shared/api/actions';
import type { BoardView } from '@samenhang/shared/api/board';
import type { EffectsView } from '@samenhang/shared/api/effects';
import { PATHS } from '@samenhang/shared/api/paths';
import type { Reply } from '../../../lib/api-client.ts';
import type { Backend } from '../../../lib/backend.ts';

type Kept = Pick<ActionView, 'unit' | 'id' | 'etag'>;

export function readPlan(backend: Backend, unit: string): Promise<Reply<PlanView>> {
  return backend.send({ method: 'GET', path: PATHS.plan(unit) });
}

export function readOwnActions(backend: Backend): Promise<Reply<OwnActions>> {
  return backend.send({ method: 'GET', path: PATHS.ownActions() });
}

export function readBoard(backend: Backend): Promise<Reply<BoardView>> {
  return backend.send({ method: 'GET', path: PATHS.board() });
}

export function readEffects(
  backend: Backend,
  cycle: string,
  unit: string,
): Promise<Reply<EffectsView>> {
  return backend.recall(PATHS.effects(cycle, unit));
}

export function addAction(
  backend: Backend,
  unit: string,
  body: NewAction,
): Promise<Reply<ActionView>> {
  return backend.send({ method: 'POST', path: PATHS.plan(unit), body });
}

/** Over the action as it was read. */
export function changeAction(
  backend: Backend,
  { unit, id, etag }: Kept,
  body: ActionChange,
): Promise<Reply<ActionView>> {
  return backend.send({ method: 'PATCH', path: PATHS.action(unit, id), body, etag });
}

export function removeAction(
  backend: Backend,
  { unit, id, etag }: Kept,
): Promise<Reply<undefined>> {
  return backend.send({ method: 'DELETE', path: PATHS.action(unit, id), etag });
}
