/// <reference lib="dom" />
import type { Persona } from '../../demo/personas.ts';
import { HOST_TEXTS } from '../../host-texts.ts';
import { type HostProtocol, hostProtocol } from './host-protocol.ts';
import { comesAs, MEETING_ROLES, type MeetingRole, type MeetingState } from './meeting-state.ts';
import { initialsOf } from './people.ts';
import { hostStateOf, type SeatSetup, seatAnswers } from './seat-answers.ts';
import { contextOf } from './tab-answers.ts';
import { button } from './told-dialog.ts';

export interface Seat {
  readonly persona: string;
  readonly element: HTMLElement;
  role(): MeetingRole;
  /** Loads the panel anew, as when a meeting is opened. */
  reload(): void;
  /** Opens the stage with that address; `undefined` closes it. */
  showStage(url: string | undefined): void;
  /** Words and choices as they are now; the app is told of theme and language. */
  render(mayLeave: boolean): void;
  tellLook(): Promise<void>;
}

interface Setup extends Pick<SeatSetup, 'state' | 'sharing' | 'loaded'> {
  readonly person: Persona;
  readonly role: MeetingRole;
  readonly changedRole: () => void;
  readonly leave: () => void;
}

// The page of the tab as the app's manifest names it.
const TAB = '/index.html';

/** One person in the meeting: who they are, their panel, and their stage while something is shared. */
export function openSeat(setup: Setup): Seat {
  const { person, state, changedRole } = setup;
  const parts = seatParts(person, setup.leave);
  parts.role.append(...MEETING_ROLES.map((role) => new Option(role, role)));
  parts.role.value = setup.role;
  const role = () => MEETING_ROLES.find((one) => one === parts.role.value) ?? 'attendee';
  const answering = { ...setup, persona: person.id, role };
  const protocols: readonly HostProtocol[] = [
    hostProtocol(parts.panel, seatAnswers(answering, 'sidePanel')),
    hostProtocol(parts.stage, seatAnswers(answering, 'meetingStage')),
  ];
  const host = () => hostStateOf(answering);
  const reload = () => {
    protocols[0]?.reset();
    const { language: locale, theme } = state();
    parts.panel.src = `${TAB}?${new URLSearchParams({ locale, theme })}`;
  };
  let came = comesAs(setup.role);
  parts.role.addEventListener('change', () => {
    changedRole();
    // A role is asked for anew each time; a token is not.
    if (comesAs(role()) !== came) reload();
    came = comesAs(role());
  });
  return {
    persona: person.id,
    element: parts.seat,
    role,
    reload,
    showStage: (url) => {
      protocols[1]?.reset();
      parts.screen.hidden = url === undefined;
      if (url === undefined) return parts.stage.remove();
      parts.stage.src = url;
      parts.room.append(parts.stage);
    },
    render: (mayLeave) => renderSeat(parts, person, state(), mayLeave),
    tellLook: async () => {
      const context = await contextOf(host());
      for (const protocol of protocols) {
        protocol.push('themeChange', state().theme);
        protocol.push('contextChange', context);
      }
    },
  };
}

/** The stage is in the page only while something is shared. */
function seatParts(person: Persona, leave: () => void) {
  const seat = document.createElement('li');
  seat.className = 'seat';
  seat.dataset.persona = person.id;
  const part = <K extends keyof HTMLElementTagNameMap>(kind: K, className: string) => {
    const made = document.createElement(kind);
    made.className = className;
    return made;
  };
  const [head, avatar, who] = [part('div', 'who'), part('span', 'avatar'), part('div', 'names')];
  const [name, unit, role] = [part('h2', 'name'), part('p', 'unit'), part('select', 'role')];
  const [screen, room, stage] = [part('div', 'screen'), part('div', 'room'), part('iframe', 'on')];
  const panel = part('iframe', 'panel');
  const leaves = button('', leave);
  const enlarge = button('', () => {
    enlarge.ariaPressed = String(seat.toggleAttribute('data-large'));
  });
  enlarge.ariaPressed = 'false';
  leaves.className = 'press';
  enlarge.className = 'press';
  avatar.ariaHidden = 'true';
  avatar.textContent = initialsOf(person.name);
  screen.hidden = true;
  who.append(name, unit);
  head.append(avatar, who, role, leaves);
  screen.append(room, enlarge);
  seat.append(head, screen, panel);
  return { seat, name, unit, role, leaves, screen, room, stage, panel, enlarge };
}

type Parts = ReturnType<typeof seatParts>;

function renderSeat(parts: Parts, { name, unit }: Persona, state: MeetingState, mayLeave: boolean) {
  const words = HOST_TEXTS[state.language].meeting;
  const named = (text: string) => text.replace('{{name}}', name);
  parts.name.textContent = name;
  parts.unit.textContent = unit;
  for (const option of parts.role.options) {
    const role = MEETING_ROLES.find((one) => one === option.value);
    if (role !== undefined) option.textContent = words.roles[role];
  }
  parts.role.ariaLabel = named(words.roleOf);
  parts.leaves.textContent = words.leave;
  parts.leaves.ariaLabel = named(words.leaveOf);
  parts.leaves.hidden = !mayLeave;
  parts.enlarge.textContent = words.enlarge;
  parts.enlarge.ariaLabel = named(words.enlargeOf);
  parts.panel.title = named(words.panelOf);
  parts.stage.title = named(words.stageOf);
}
