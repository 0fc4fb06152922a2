import type { DataFolder } from '@samenhang/local/platform/data-folder';
import { goodClaims, SETTINGS, type TestIssuer } from '../builders/entra.ts';
import { personId } from '../builders/organisation.ts';
import type { Answer, Driver, Opening, Request, Wire } from './driver.ts';
import { CLOSING, HR, MEASURED, POOLED } from './people.ts';

/** A version at work, the time it takes it to be, and people who ask things of it. */
export interface Stage {
  readonly driver: Driver;
  now: Date;
  /** What the function of that name answers a person; HR is the admin by role. */
  ask(tenant: string, person: number, name: string, request?: Asked): Promise<Answer>;
  /** The same. @throws Error where it is refused. */
  get(tenant: string, person: number, name: string, request?: Asked): Promise<Answer>;
}

export type Asked = Omit<Request, 'token'>;

const settings = { ...SETTINGS, tenants: new Set([MEASURED, CLOSING, ...POOLED]) };

/** Has a version, by its own driver, work over a folder; `at` is its clock to begin with. */
export function openStage(
  openDriver: (opening: Opening) => Driver,
  { issuer, sign }: TestIssuer,
  at: Date,
  folder: DataFolder,
  through: Opening['through'] = (store) => store,
): Stage {
  const clock = () => stage.now;
  const token = (tenant: string, person: number) => {
    const now = Math.floor(stage.now.getTime() / 1000);
    return sign({
      ...goodClaims(issuer),
      iss: issuer.issuerOf(tenant),
      tid: tenant,
      oid: personId(person),
      ...(person === HR && { roles: ['Assessment.Admin'] }),
      ...{ iat: now - 60, nbf: now - 60, exp: now + 3600 },
    });
  };
  const ask = async (tenant: string, person: number, name: string, request: Asked = {}) =>
    stage.driver.request(name, { ...request, token: await token(tenant, person) });
  const stage: Stage = {
    driver: openDriver({ folder, settings, issuer, clock, through }),
    now: at,
    ask,
    get: async (tenant, person, name, request) => {
      const answer = await ask(tenant, person, name, request);
      if (answer.status < 300) return answer;
      throw new Error(`${name}: ${answer.status} ${JSON.stringify(answer.body)}`);
    },
  };
  return stage;
}

/** Works off messages as the host does, those they lead to included, each by the next of `drivers`. */
export async function workOff(messages: readonly Wire[], ...drivers: Driver[]): Promise<void> {
  const waiting = [...messages];
  for (let turn = 0; waiting.length > 0; turn++) {
    const driver = drivers[turn % drivers.length];
    const message = waiting.shift();
    if (driver !== undefined && message !== undefined)
      waiting.push(...(await driver.handle(message)));
  }
}
