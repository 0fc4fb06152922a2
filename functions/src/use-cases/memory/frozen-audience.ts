import type { AudienceMember, audienceRepository } from '../../repositories/audience-table.ts';
import type { Launch } from '../../repositories/cycle.ts';
import { rememberMost } from './remember-most.ts';

type Audience = ReturnType<typeof audienceRepository>;

const MOST_REMEMBERED = 10_000;

export interface FrozenAudience {
  find(
    tenant: string,
    cycle: string,
    launch: Pick<Launch, 'shards' | 'invited'>,
    person: string,
  ): Promise<AudienceMember | undefined>;
}

/**
 * Nobody leaves the audience of an open cycle, and with whoever is added more are invited: for a number
 * of invited people, who is in it and who is not is fixed, and kept in memory.
 */
export function frozenAudience(audience: Audience): FrozenAudience {
  const remembered = rememberMost<AudienceMember | undefined>(MOST_REMEMBERED);
  return {
    find: async (tenant, cycle, { shards, invited }, person) => {
      const name = `${tenant} ${cycle} ${invited} ${person}`;
      if (remembered.has(name)) return remembered.get(name);
      const found = await audience.find(tenant, cycle, shards, person);
      remembered.set(name, found);
      return found;
    },
  };
}
