import * as z from 'zod';
import { DirectoryError, type DirectoryPerson } from '../ports/directory.ts';

const id = z.guid().transform((guid) => guid.toLowerCase());
const text = z.string().nullish();
const type = { '@odata.type': z.string().optional() };

const person = z.object({
  id,
  department: text,
  preferredLanguage: text,
  accountEnabled: z.boolean().nullish(),
  userType: text,
  /** An account, or a contact that is none. */
  manager: z.object({ id, ...type }).nullish(),
});

const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ value: z.array(item), '@odata.nextLink': z.string().optional() });

const people = pageOf(person);
const members = pageOf(z.object({ id, ...type }));
const group = z.object({ displayName: z.string() });
const groups = pageOf(z.object({ id }));

interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | undefined;
}

export function peoplePage(body: unknown): Page<DirectoryPerson> {
  const { value, '@odata.nextLink': next } = parsed(people, body);
  return { items: value.map(toPerson), next };
}

/** Object ids; a group may hold devices and contacts, too. */
export function membersPage(body: unknown): Page<string> {
  const { value, '@odata.nextLink': next } = parsed(members, body);
  return { items: value.filter(isUser).map((member) => member.id), next };
}

/** Their ids alone. */
export function groupsPage(body: unknown): Page<string> {
  const { value, '@odata.nextLink': next } = parsed(groups, body);
  return { items: value.map((one) => one.id), next };
}

export function groupNameOf(body: unknown): string {
  return parsed(group, body).displayName;
}

function isUser(found: { readonly '@odata.type'?: string | undefined }): boolean {
  return (found['@odata.type'] ?? '#microsoft.graph.user') === '#microsoft.graph.user';
}

function toPerson(found: z.infer<typeof person>): DirectoryPerson {
  const { manager, department, preferredLanguage: language } = found;
  return {
    id: found.id,
    ...(manager && isUser(manager) && { manager: manager.id }),
    ...(department && { department }),
    enabled: found.accountEnabled !== false,
    guest: found.userType === 'Guest',
    ...(language && { language }),
  };
}

/** An answer of another form is no answer. */
function parsed<T>(schema: z.ZodType<T>, body: unknown): T {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  throw new DirectoryError('directory_unavailable', new Error('an answer of another form'));
}
