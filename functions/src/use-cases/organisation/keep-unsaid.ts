import type { SurveyRole } from '@samenhang/shared/access/survey-role';
import type { NewImport } from '@samenhang/shared/api/organisation';
import type { Unsaid } from '@samenhang/shared/api/organisation-words';
import type { PeopleVersion, Person } from '../../repositories/people-table.ts';
import type { Uses } from '../services.ts';

type ReadPerson = Omit<Person, 'id'>;

interface Read {
  readonly asked: NewImport;
  readonly people: Map<string, ReadPerson>;
  /** Whether a unit of it says who manages it. */
  readonly saysManagers: boolean;
  readonly alike: (person: ReadPerson) => ReadPerson;
}

/**
 * Lets people of today keep the role and the language that an import says nothing of. Where it says
 * who manages, staff and managers follow from that.
 */
export async function keepUnsaid(
  services: Uses<'people'>,
  tenant: string,
  base: PeopleVersion | undefined,
  { asked, people, saysManagers, alike }: Read,
): Promise<void> {
  const unsaid = unsaidBy(asked);
  if (base === undefined || unsaid.size === 0) return;
  const followsLine = saysManagers || asked.source === 'directory';
  const keepsRole = (today: SurveyRole) =>
    unsaid.has('surveyRole') && !(followsLine && LINE.has(today));
  for await (const { id, surveyRole, language } of services.people.all(tenant, base)) {
    const read = people.get(id);
    if (read === undefined) continue;
    const kept = {
      unit: read.unit,
      surveyRole: keepsRole(surveyRole) ? surveyRole : read.surveyRole,
      language: unsaid.has('language') ? language : read.language,
    };
    people.set(id, alike(kept));
  }
}

const LINE: ReadonlySet<SurveyRole> = new Set(['staff', 'manager']);

/** A directory knows neither HR nor a board. */
function unsaidBy(asked: NewImport): ReadonlySet<Unsaid> {
  if (asked.source === 'directory') return new Set(['surveyRole']);
  return new Set(asked.source === 'file' ? asked.unsaid : []);
}
