import type { DeploymentFinding, DeploymentState } from '@samenhang/shared/api/deployment';
import { bad, type Finding, look, well } from '../azure/finding.ts';
import { ABSENT, PLACES, WELL } from './part-words.ts';

/** A sentence for every part that works, and for every way in which one does not. */
export function partFindings(items: readonly DeploymentFinding[]): Finding[] {
  return Object.keys(PLACES).flatMap((name) => {
    const ofPart = items.filter(({ part }) => part === name);
    const states = [...new Set(ofPart.map(({ state }) => state))];
    const [first] = ofPart;
    const isWell = states.every((one) => one === 'works' || one === 'absent');
    const works = first !== undefined && isWell && states.includes('works');
    return [
      ...(works ? [well(WELL[first.part])] : []),
      ...states.flatMap((state) => findingsOf(state, ofPart)),
    ];
  });
}

function findingsOf(state: DeploymentState, ofPart: readonly DeploymentFinding[]): Finding[] {
  const those = ofPart.filter((item) => item.state === state);
  const [first] = those;
  if (first === undefined || state === 'works' || state === 'untried') return [];
  if (state === 'absent') return [look(absence(first))];
  const { title, plural, setting, role } = PLACES[first.part];
  const names = those.map(({ name }) => (name === first.part ? '' : name)).filter(Boolean);
  const what = [those.length === 1 ? title : plural, names.join(', ')].filter(Boolean).join(' ');
  const [said, remedy] = FAULTS[state]({ setting, role });
  return [bad(`${what}: ${said}`, remedy)];
}

type Fault = Exclude<DeploymentState, 'works' | 'untried' | 'absent'>;
type Place = { readonly setting: string; readonly role: string };

/** Of each way in which a part does not work: what is so, and what to do. */
const FAULTS: Readonly<Record<Fault, (place: Place) => readonly [said: string, remedy: string]>> = {
  missing: ({ setting }) => [
    'not there.',
    `Provision again (azd provision --no-state), which makes what is missing. Is ${setting} the right one?`,
  ],
  forbidden: ({ role }) => [
    'refused.',
    `The identity of the app has to have ${role}: azd provision --no-state gives it. A role that was just given takes up to ten minutes.`,
  ],
  no_identity: () => [
    'the app has no identity to ask with.',
    'SAMENHANG_IDENTITY_CLIENT_ID must be the client id of the user-assigned identity, and that must be assigned to the function app (Settings, Identity).',
  ],
  fails: ({ setting }) => [
    'no answer, or a wrong one.',
    `Is ${setting} right, and does the network let the app reach it? With privateData it goes through private endpoints.`,
  ],
};

/** A vault with purge protection does what it was made to do, which is no fault. */
function absence({ part, recoverableUntil }: DeploymentFinding): string {
  if (recoverableUntil === undefined) return ABSENT[part];
  const day = recoverableUntil.slice(0, 10);
  return `A deleted key can be brought back by the administrators of the vault until ${day}, and rounds say so when they close.`;
}
