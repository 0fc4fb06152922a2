import { createHash } from 'node:crypto';
import type { Key } from '../ports/table-store.ts';

/** Keys are joined here and nowhere else. A part is any text; `|` stands only between parts. */

export const tenantKey = (tenant: string): Key => ({
  partitionKey: part(tenant),
  rowKey: 'tenant',
});

/** Beside the row of the tenant, so that it can be deleted. */
export const poolMembershipKey = (tenant: string): Key => ({
  partitionKey: part(tenant),
  rowKey: 'pool',
});

/** What the organisation has settled for itself. */
export const settingsKey = (tenant: string): Key => ({
  partitionKey: part(tenant),
  rowKey: 'settings',
});

/** What became of the last try of each connection. */
export const checksKey = (tenant: string): Key => ({
  partitionKey: part(tenant),
  rowKey: 'checks',
});

/** Which cycle has the tenant's one place to be open. */
export const openingKey = (tenant: string): Key => ({
  partitionKey: part(tenant),
  rowKey: 'opening',
});

/** Where 0.1.0 kept people: one version of them, that of the organisation of then. */
export const unversionedPeoplePartition = (tenant: string): string => part(tenant);

export const unversionedPersonKey = (tenant: string, person: string): Key => ({
  partitionKey: unversionedPeoplePartition(tenant),
  rowKey: part(person),
});

export const peoplePartition = (tenant: string, version: string, bucket: number): string =>
  join(tenant, version, bucketName(bucket));

export const personKey = (
  tenant: string,
  version: string,
  buckets: number,
  person: string,
): Key => ({
  partitionKey: peoplePartition(tenant, version, bucketOf(person, buckets)),
  rowKey: part(person),
});

export const importsPartition = (tenant: string): string => part(tenant);

export const importKey = (tenant: string, id: string): Key => ({
  partitionKey: importsPartition(tenant),
  rowKey: part(id),
});

export const importPartsPartition = (tenant: string, id: string): string => join(tenant, id);

export const importPartKey = (tenant: string, id: string, number: number): Key => ({
  partitionKey: importPartsPartition(tenant, id),
  rowKey: number.toString().padStart(5, '0'),
});

/** Beside the parts; `!` never begins a number. */
export const importPreviewKey = (tenant: string, id: string): Key => ({
  partitionKey: importPartsPartition(tenant, id),
  rowKey: '!preview',
});

export const unitsPartition = (tenant: string, version: string): string => join(tenant, version);

export const unitKey = (tenant: string, version: string, unit: string): Key => ({
  partitionKey: unitsPartition(tenant, version),
  rowKey: part(unit),
});

export const cycleKey = (tenant: string, cycle: string): Key => ({
  partitionKey: part(tenant),
  rowKey: part(cycle),
});

export const cyclesPartition = (tenant: string): string => part(tenant);

export const audiencePartition = (tenant: string, cycle: string, bucket: number): string =>
  join(tenant, cycle, bucketName(bucket));

/** How many are invited of each unit; a name that no bucket has. */
export const audienceSizesPartition = (tenant: string, cycle: string): string =>
  join(tenant, cycle, 'sizes');

export const audienceSizeKey = (tenant: string, cycle: string, unit: string): Key => ({
  partitionKey: audienceSizesPartition(tenant, cycle),
  rowKey: part(unit),
});

export const audienceKey = (
  tenant: string,
  cycle: string,
  buckets: number,
  person: string,
): Key => ({
  partitionKey: audiencePartition(tenant, cycle, bucketOf(person, buckets)),
  rowKey: part(person),
});

export const responsesPartition = (tenant: string, cycle: string, shard: number): string =>
  join(tenant, cycle, bucketName(shard));

/** `tag` is base64url, so it never begins with the `!` of the rows that guard a shard. */
export const responseKey = (tenant: string, cycle: string, shard: number, tag: string): Key => ({
  partitionKey: responsesPartition(tenant, cycle, shard),
  rowKey: tag,
});

export const fenceKey = (tenant: string, cycle: string, shard: number): Key => ({
  partitionKey: responsesPartition(tenant, cycle, shard),
  rowKey: '!fence',
});

export const fencedOnceKey = (tenant: string, cycle: string, shard: number): Key => ({
  partitionKey: responsesPartition(tenant, cycle, shard),
  rowKey: '!fenced',
});

export const partialsPartition = (tenant: string, cycle: string, shard: number): string =>
  join(tenant, cycle, bucketName(shard));

export const partialKey = (tenant: string, cycle: string, shard: number, piece: number): Key => ({
  partitionKey: partialsPartition(tenant, cycle, shard),
  rowKey: piece.toString().padStart(5, '0'),
});

export const jobsPartition = (tenant: string, cycle: string): string => join(tenant, cycle);

export const jobKey = (tenant: string, cycle: string, step: string): Key => ({
  partitionKey: jobsPartition(tenant, cycle),
  rowKey: part(step),
});

export const releasesPartition = (tenant: string, cycle: string, generation: number): string =>
  join(tenant, cycle, String(generation));

export const releaseKey = (
  tenant: string,
  cycle: string,
  generation: number,
  unit: string,
): Key => ({
  partitionKey: releasesPartition(tenant, cycle, generation),
  rowKey: part(unit),
});

/** `!` never begins a unit's name in a key. */
export const releaseIndexKey = (
  tenant: string,
  cycle: string,
  generation: number,
  place: number,
): Key => ({
  partitionKey: releasesPartition(tenant, cycle, generation),
  rowKey: `!index-${place.toString().padStart(5, '0')}`,
});

export const commentsPartition = (
  tenant: string,
  cycle: string,
  generation: number,
  unit: string,
): string => join(tenant, cycle, String(generation), unit);

export const commentKey = (
  tenant: string,
  cycle: string,
  generation: number,
  unit: string,
  comment: string,
): Key => ({
  partitionKey: commentsPartition(tenant, cycle, generation, unit),
  rowKey: part(comment),
});

export const participationPartition = (tenant: string, cycle: string): string =>
  join(tenant, cycle);

export const participationKey = (tenant: string, cycle: string, unit: string): Key => ({
  partitionKey: participationPartition(tenant, cycle),
  rowKey: part(unit),
});

export const noticesPartition = (tenant: string, cycle: string): string => join(tenant, cycle);

export const noticeKey = (tenant: string, cycle: string, kind: string): Key => ({
  partitionKey: noticesPartition(tenant, cycle),
  rowKey: part(kind),
});

/** A review: where it stands, and beside it what each person brought in. */
export const reviewPartition = (tenant: string, review: string): string => join(tenant, review);

export const reviewKey = (tenant: string, review: string): Key => ({
  partitionKey: reviewPartition(tenant, review),
  rowKey: 'review',
});

/** `tag` is base64url. */
export const reviewPartKey = (tenant: string, review: string, tag: string): Key => ({
  partitionKey: reviewPartition(tenant, review),
  rowKey: join('p', tag),
});

/** Reviews of one meeting; a hash has 43 characters, and the id of a review has not. */
export const meetingPartition = (tenant: string, meeting: string): string => join(tenant, meeting);

/** The newest first, as in the log. */
export const meetingReviewKey = (
  tenant: string,
  meeting: string,
  at: Date,
  review: string,
): Key => ({
  partitionKey: meetingPartition(tenant, meeting),
  rowKey: `${countedBack(at)}-${part(review)}`,
});

/** Reviews of which something is kept that is to be deleted; a name that no review has. */
export const keptReviewsPartition = (tenant: string): string => join(tenant, 'kept');

export const keptReviewKey = (tenant: string, review: string): Key => ({
  partitionKey: keptReviewsPartition(tenant),
  rowKey: part(review),
});

/** `tab` is the id that we gave Teams for it. */
export const tabKey = (tenant: string, tab: string): Key => ({
  partitionKey: part(tenant),
  rowKey: part(tab),
});

export const normsPartition = (tenant: string): string => part(tenant);

/** What a unit does with its results: what it chose from them, and its plan. */
export const unitActionsPartition = (tenant: string, unit: string): string => join(tenant, unit);

export const picksKey = (tenant: string, unit: string, cycle: string): Key => ({
  partitionKey: unitActionsPartition(tenant, unit),
  rowKey: join('picks', cycle),
});

/** Comes before the keys of all actions. */
export const FIRST_ACTION = 'action|';
/** `}` comes right after `|`. */
export const AFTER_ACTIONS = 'action}';

export const actionKey = (tenant: string, unit: string, action: string): Key => ({
  partitionKey: unitActionsPartition(tenant, unit),
  rowKey: join('action', action),
});

/** Of the plan as a whole: whoever adds to it replaces this row, so that two cannot add at once. */
export const planKey = (tenant: string, unit: string): Key => ({
  partitionKey: unitActionsPartition(tenant, unit),
  rowKey: 'plan',
});

/** Which actions somebody owns, in every unit. A unit's partition has two parts. */
export const ownedPartition = (tenant: string, person: string): string =>
  join(tenant, 'owned', person);

export const ownedKey = (tenant: string, person: string, unit: string, action: string): Key => ({
  partitionKey: ownedPartition(tenant, person),
  rowKey: join(unit, action),
});

/** Which units chose which cell in a round. */
export const chosenPartition = (tenant: string, cycle: string): string =>
  join(tenant, 'chosen', cycle);

export const chosenKey = (
  tenant: string,
  cycle: string,
  cell: string,
  unit: string,
  action: string,
): Key => ({ partitionKey: chosenPartition(tenant, cycle), rowKey: join(cell, unit, action) });

/** Which open actions are due when. Three parts, as `owned` and `chosen` have. */
export const duePartition = (tenant: string): string => join(tenant, 'due', 'open');

/** In the order of their days. */
export const dueKey = (tenant: string, due: string, unit: string, action: string): Key => ({
  partitionKey: duePartition(tenant),
  rowKey: join(due, unit, action),
});

export const normKey = (tenant: string, norm: string): Key => ({
  partitionKey: normsPartition(tenant),
  rowKey: part(norm),
});

export const poolContributionKey = (segment: string, tenant: string): Key => ({
  partitionKey: part(segment),
  rowKey: part(tenant),
});

export const poolReleasesPartition = (segment: string): string => part(segment);

export const poolReleaseKey = (segment: string, quarter: string): Key => ({
  partitionKey: poolReleasesPartition(segment),
  rowKey: part(quarter),
});

/** `!` never begins a quarter. */
export const poolContributorsKey = (segment: string, quarter: string): Key => ({
  partitionKey: poolReleasesPartition(segment),
  rowKey: `!contributors-${part(quarter)}`,
});

/** A month in UTC, `2026-11`. */
export const auditPartition = (tenant: string, month: string): string => join(tenant, month);

/** Counted back from the last time that a date can hold, so that the newest comes first. */
export const auditKey = (tenant: string, month: string, at: Date, suffix: string): Key => ({
  partitionKey: auditPartition(tenant, month),
  rowKey: `${countedBack(at)}-${part(suffix)}`,
});

const LAST_TIME = 8.64e15;

const countedBack = (at: Date): string => (LAST_TIME - at.getTime()).toString().padStart(16, '0');

export const importSizesKey = (tenant: string, id: string): Key => ({
  partitionKey: importPartsPartition(tenant, id),
  rowKey: '!sizes',
});

/** All answers of one leaf unit lie in one shard. */
export const shardOf = (unit: string, shards: number): number => bucketOf(unit, shards);

/** Steady over time and machines: it decides where a row is looked for. */
export function bucketOf(text: string, buckets: number): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) % buckets;
}

const bucketName = (bucket: number): string => bucket.toString().padStart(3, '0');

const join = (...parts: string[]): string => parts.map(part).join('|');

const PLAIN = /^[A-Za-z0-9._-]*$/;

/** Letters, digits, `.`, `_` and `-` as they are, every other byte of UTF-8 as `~` and two digits. */
function part(text: string): string {
  if (PLAIN.test(text)) return text;
  return Array.from(Buffer.from(text, 'utf8'), (byte) => {
    const character = String.fromCharCode(byte);
    return /[A-Za-z0-9._-]/.test(character) ? character : `~${byte.toString(16).padStart(2, '0')}`;
  }).join('');
}
