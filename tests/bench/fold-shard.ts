import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { foldShard } from '@samenhang/functions/use-cases/closing/fold-shard';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import { NOON, TENANT, unwrap } from '../builders/organisation.ts';
import { sqlitePlatform } from '../builders/platforms.ts';
import { openAnsweredCycle } from '../builders/sealed-answers.ts';
import { median } from './throughput.ts';

const CYCLE = 'autumn-2026';
const PEOPLE = 20_000;
const TEAMS = 200;
const RUNS = 7;

/**
 * Envelopes a second that are read from SQLite, decrypted and counted, with the audience of each
 * shard, on one core; beside a bare loop of AES-256-GCM over as many envelopes of the same size. Both
 * in turn, so that a slow moment of the machine slows both; the median of the runs.
 */
export async function benchFoldShard() {
  const platform = await sqlitePlatform();
  const services = createServices({ ...platform, clock: () => NOON });
  const size = { people: PEOPLE, teams: TEAMS };
  await openAnsweredCycle(services, platform.store, CYCLE, size);
  const launched = unwrap(await services.launched.find(TENANT, CYCLE));
  const { shards } = launched.launch;
  const fold = async () => {
    let counted = 0;
    for (let shard = 0; shard < shards; shard++) {
      const place = { tenant: TENANT, cycle: CYCLE, shard };
      const { folded } = await foldShard(services, launched, place, 0);
      counted += folded.rows.length;
    }
    if (counted !== PEOPLE) throw new Error(`${counted} envelopes counted`);
  };
  const decrypt = bareDecryption(await envelopeBytes(services));
  const runs = [];
  for (let run = 0; run < RUNS; run++) {
    runs.push({ fold: await perSecondOf(fold), bare: await perSecondOf(decrypt) });
  }
  await platform.close();
  const [ours, bare] = [median(runs.map(({ fold }) => fold)), median(runs.map(({ bare }) => bare))];
  return {
    envelopes: PEOPLE,
    shards,
    runs: RUNS,
    foldedPerSecond: Math.round(ours),
    bareAes256GcmPerSecond: Math.round(bare),
    ofBareLoop: Number((ours / bare).toFixed(3)),
  };
}

/** The size that one sealed envelope has in the store. */
async function envelopeBytes(services: Services): Promise<number> {
  const shard = { tenant: TENANT, cycle: CYCLE, shard: 0 };
  for await (const { sealed } of services.shards.all(shard)) return sealed.byteLength;
  throw new Error('no envelope');
}

/** Opens as many envelopes, sealed under a key of its own, and does nothing with them. */
function bareDecryption(bytes: number): () => Promise<void> {
  const [key, nonce, bound] = [randomBytes(32), randomBytes(12), Buffer.alloc(64)];
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound);
  const sealed = Buffer.concat([cipher.update(randomBytes(bytes - 29)), cipher.final()]);
  const tag = cipher.getAuthTag();
  return async () => {
    for (let done = 0; done < PEOPLE; done++) {
      const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(bound).setAuthTag(tag);
      Buffer.concat([decipher.update(sealed), decipher.final()]);
    }
  };
}

async function perSecondOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return PEOPLE / ((performance.now() - started) / 1000);
}
