import type { Uses } from '../services.ts';
import type { Sending } from './finish-notice.ts';
import { tagsLeftAlone } from './left-alone.ts';
import { type Batch, batchesOf, languagesOf } from './recipients.ts';

export type AudienceServices = Uses<'audience' | 'launched' | 'people' | 'shards' | 'tenants'>;

/** Who is to be told, part by part; in memory alone. */
export interface AudienceToTell {
  readonly parts: number;
  /** Whom each call of a part is for. */
  batchesOf(part: number): Promise<Batch[]>;
}

/**
 * Results are told to everybody who was invited. Of all that comes before, those are left out who have
 * answered by now or want no reminder.
 */
export async function audienceToTell(
  services: AudienceServices,
  { tenant, cycle, notice }: Pick<Sending, 'tenant' | 'cycle' | 'notice'>,
): Promise<AudienceToTell> {
  const parts = cycle.launch?.shards ?? 0;
  const languages = await languagesOf(services, tenant);
  const isLeftOut =
    notice.kind === 'results' ? () => false : await leftOut(services, tenant, cycle.id);
  return {
    parts,
    batchesOf: async (part) => {
      const invited: string[] = [];
      for await (const person of services.audience.idsOf(tenant, cycle.id, part)) {
        invited.push(person);
      }
      return batchesOf(invited, languages, isLeftOut);
    },
  };
}

async function leftOut(
  services: Uses<'launched' | 'shards'>,
  tenant: string,
  cycle: string,
): Promise<(person: string) => boolean> {
  const launched = await services.launched.find(tenant, cycle);
  if (!launched.ok) throw new Error(`a round that nobody can be reminded of: ${launched.error}`);
  const tags = await tagsLeftAlone(services, launched.value);
  return (person) => tags.has(launched.value.sealer.tagOf(person));
}
