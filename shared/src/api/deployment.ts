import * as z from 'zod';

/** What a deployment is made of, as far as the product itself can try it. */
export const DEPLOYMENT_PARTS = ['tables', 'keys', 'queues', 'directory', 'groups'] as const;
export type DeploymentPart = (typeof DEPLOYMENT_PARTS)[number];

export const DEPLOYMENT_STATES = [
  'works',
  /** There is none of that name. */
  'missing',
  /** It answered that the identity of the app may not do this. */
  'forbidden',
  /** The app has no identity to ask with. */
  'no_identity',
  /** It did not answer, or not as it should. */
  'fails',
  /** Something that comes before it did not work. */
  'untried',
  /** This installation was given none. */
  'absent',
] as const;
export type DeploymentState = (typeof DEPLOYMENT_STATES)[number];

/** What became of one try. */
const deploymentFindingSchema = z.strictObject({
  part: z.enum(DEPLOYMENT_PARTS),
  /** A table, a queue, or what was done with a key, such as `unwrap`; the part itself where it has no parts. */
  name: z.string(),
  state: z.enum(DEPLOYMENT_STATES),
  /** Of a key that was deleted and not purged: until when whoever manages the vault could bring it back. */
  recoverableUntil: z.iso.datetime().optional(),
});
export type DeploymentFinding = z.infer<typeof deploymentFindingSchema>;

/** What the product found when it tried everything that it needs. */
export const deploymentSchema = z.strictObject({
  /** By the clock of the instance that answers. */
  at: z.iso.datetime(),
  items: z.array(deploymentFindingSchema),
});
export type Deployment = z.infer<typeof deploymentSchema>;

/** Of the messages that were sent to try the queues. */
export const messageAskedSchema = z.strictObject({ asked: z.iso.datetime() });
export const messageArrivedSchema = z.strictObject({
  /** When the last one that arrived was asked for; `null` where none has. */
  arrived: z.iso.datetime().nullable(),
});
