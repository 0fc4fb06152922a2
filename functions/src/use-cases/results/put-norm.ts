import { mayManageBenchmarks } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import type { Norm } from '@samenhang/shared/api/norm';
import { err, ok, type Result } from '@samenhang/shared/result';
import { recordAct } from '../log/record-act.ts';
import { type EtagMismatch, holds, mismatch, type Precondition } from '../preconditions.ts';
import type { Uses } from '../services.ts';

export type PutNormError = { readonly code: 'forbidden' } | EtagMismatch;

/** Imports a norm, or replaces the revision that the precondition names. */
export async function putNorm(
  services: Uses<'audit' | 'clock' | 'norms'>,
  principal: Principal,
  norm: Norm,
  precondition: Precondition,
): Promise<Result<{ revision: string; created: boolean }, PutNormError>> {
  if (!mayManageBenchmarks(principal)) return err({ code: 'forbidden' });
  const { tenant } = principal;
  const { norms } = services;
  const current = await norms.find(tenant, norm.id);
  if (!holds(precondition, current)) return err(mismatch(current));
  const written = await norms.write(tenant, norm, current?.etag);
  if (!written.ok) return err(mismatch(await norms.find(tenant, norm.id)));
  const created = current === undefined;
  await recordAct(services, principal, {
    action: 'norm_put',
    target: { kind: 'norm', id: norm.id },
    details: { created },
  });
  return ok({ revision: written.value, created });
}
