import { type Directory, DirectoryError } from '../ports/directory.ts';
import { groupNameOf, groupsPage, membersPage, peoplePage } from './graph-answers.ts';
import { type GraphClient, type GraphSetup, graphClient } from './graph-client.ts';

const FIELDS = 'id,department,accountEnabled,userType,preferredLanguage';
/** The most that Graph gives at once. */
const PAGE = '$top=999';
/** Graph has wanted the level said to select anything of a manager; where it is refused, it is left out. */
const MANAGERS = ['manager($levels=1;$select=id)', 'manager($select=id)'] as const;
/** What a cast in the address of a collection takes. */
const ADVANCED = { ConsistencyLevel: 'eventual' };

/**
 * {@link Directory} from Microsoft Graph, by plain HTTP. It takes the application permission
 * `User.Read.All`, and `GroupMember.Read.All` for groups. Guests and disabled accounts come along: Graph
 * cannot leave them out and give managers at once.
 */
export function graphDirectory(setup: GraphSetup): Directory {
  const graph = graphClient(setup);
  return {
    people: async function* (tenant) {
      const first = await firstPeople(graph, tenant);
      yield* once(everyPage(graph, tenant, first, peoplePage), ({ id }) => id);
    },
    members: async function* (tenant, group) {
      const path = `${pathOf(group)}/transitiveMembers/microsoft.graph.user?$select=id&$count=true&${PAGE}`;
      const first = found(await graph.get(tenant, path, ADVANCED), 'group_unknown');
      yield* once(everyPage(graph, tenant, first, membersPage, ADVANCED), (id) => id);
    },
    groupName: async (tenant, group) => {
      const path = `${pathOf(group)}?$select=displayName`;
      return groupNameOf(found(await graph.get(tenant, path), 'group_unknown'));
    },
    test: async (tenant) => {
      const answer = await graph.get(tenant, '/users?$select=id&$top=1');
      peoplePage(found(answer, 'directory_unavailable'));
    },
    testGroups: async (tenant) => {
      const answer = await graph.get(tenant, '/groups?$select=id&$top=1');
      groupsPage(found(answer, 'directory_unavailable'));
    },
  };
}

const pathOf = (group: string) => `/groups/${encodeURIComponent(group)}`;

async function firstPeople(graph: GraphClient, tenant: string): Promise<unknown> {
  const [levelled, plain] = MANAGERS.map(
    (expand) => `/users?$select=${FIELDS}&$expand=${expand}&${PAGE}`,
  );
  const answer = await graph.get(tenant, levelled ?? '');
  if (answer.status !== 400) return found(answer, 'directory_unavailable');
  return found(await graph.get(tenant, plain ?? ''), 'directory_unavailable');
}

type Answer = Awaited<ReturnType<GraphClient['get']>>;

function found(answer: Answer, fault: 'group_unknown' | 'directory_unavailable'): unknown {
  if (answer.status === 200) return answer.body;
  throw new DirectoryError(answer.status === 404 ? fault : 'directory_unavailable');
}

async function* everyPage<T>(
  graph: GraphClient,
  tenant: string,
  first: unknown,
  pageOf: (body: unknown) => { readonly items: readonly T[]; readonly next: string | undefined },
  headers: Readonly<Record<string, string>> = {},
): AsyncGenerator<T> {
  let page = pageOf(first);
  for (;;) {
    yield* page.items;
    if (page.next === undefined) return;
    const answer = await graph.get(tenant, page.next, headers);
    page = pageOf(found(answer, 'directory_unavailable'));
  }
}

/** While somebody moves between pages, Graph may give them twice. */
async function* once<T>(items: AsyncIterable<T>, keyOf: (item: T) => string): AsyncGenerator<T> {
  const seen = new Set<string>();
  for await (const item of items) {
    const key = keyOf(item);
    if (!seen.has(key)) yield item;
    seen.add(key);
  }
}
