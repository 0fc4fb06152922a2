import { actionViewSchema } from '@samenhang/shared/api/actions';
import { parseStored } from '@samenhang/shared/formats/parse-stored';
import * as z from 'zod';
import type { Entity } from '../ports/table-store.ts';
import { revisionOf } from './revision.ts';

/** A unit of a tenant, whichever round is looked at. */
export interface PlanOf {
  readonly tenant: string;
  readonly unit: string;
}

const shown = actionViewSchema.shape;

/** An action as it is kept; of the owner, the name as it was shown when they were chosen. */
const actionSchema = z.object({
  id: shown.id,
  what: shown.what,
  cell: shown.cell,
  owner: shown.owner.pick({ id: true, name: true }),
  due: shown.due,
  state: shown.state,
  cycle: shown.cycle,
  review: shown.review,
  changedAt: shown.changedAt,
});
export type Action = z.infer<typeof actionSchema>;

export interface StoredAction {
  readonly action: Action;
  /** Of the content. */
  readonly revision: string;
  readonly etag: string;
}

export const toActionRow = (action: Action) => ({ Action: JSON.stringify(action) });

export const revisionOfAction = (action: Action) => revisionOf(toActionRow(action).Action);

export function toStoredAction({ properties, etag }: Entity): StoredAction {
  const text = String(properties.Action);
  return {
    action: parseStored(actionSchema, JSON.parse(text)),
    revision: revisionOf(text),
    etag,
  };
}
