import { randomBytes } from 'node:crypto';
import type { DeploymentFinding } from '@samenhang/shared/api/deployment';
import type { DestroyedKey } from '../../ports/key-wrap.ts';
import type { Uses } from '../services.ts';
import { stateOfFault } from './state-of-fault.ts';

const DATA_KEY_BYTES = 32;

/**
 * All that is ever done with a key, on one that is made for it and destroyed. Its name is new each time, as
 * a vault keeps the name of a deleted key for days.
 */
export async function tryKeys({ keyWrap }: Uses<'keyWrap'>): Promise<DeploymentFinding[]> {
  const name = `check.${randomBytes(6).toString('hex')}`;
  const sent = randomBytes(DATA_KEY_BYTES);
  const created = await act('create', () => keyWrap.create(name));
  if (created.state !== 'works') {
    return [created, ...(['wrap', 'unwrap', 'delete', 'purge'] as const).map(untried)];
  }
  let wrapped: Uint8Array | undefined;
  const wrapping = await act('wrap', async () => {
    wrapped = await keyWrap.wrap(name, sent);
  });
  const unwrapping =
    wrapped === undefined ? untried('unwrap') : await act('unwrap', unwrapAgain(wrapped));
  let destroyed: DestroyedKey = { gone: true };
  const destroying = await act('delete', async () => {
    destroyed = await keyWrap.destroy(name);
  });
  return [created, wrapping, unwrapping, destroying, purging(destroying, destroyed)];

  function unwrapAgain(sealed: Uint8Array) {
    return async () => {
      const back = await keyWrap.unwrap(name, sealed);
      if (!back.ok || !sent.equals(back.value)) throw new Error('the key gave back something else');
    };
  }
}

type Act = 'create' | 'wrap' | 'unwrap' | 'delete' | 'purge';

const untried = (name: Act): DeploymentFinding => ({ part: 'keys', name, state: 'untried' });

async function act(name: Act, work: () => Promise<void>): Promise<DeploymentFinding> {
  try {
    await work();
    return { part: 'keys', name, state: 'works' };
  } catch (error) {
    return { part: 'keys', name, state: stateOfFault(error) };
  }
}

/** Whether what was deleted is gone at once; a vault with purge protection keeps it, as it was made to. */
function purging({ state }: DeploymentFinding, destroyed: DestroyedKey): DeploymentFinding {
  if (state !== 'works') return untried('purge');
  if ('gone' in destroyed) return { part: 'keys', name: 'purge', state: 'works' };
  const { recoverableUntil, refused } = destroyed;
  return { part: 'keys', name: 'purge', state: refused ? 'forbidden' : 'absent', recoverableUntil };
}
