/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Persona } from '../../demo/personas.ts';
import { suggestMeeting } from '../../demo/suggestions.ts';
import { HOST_TEXTS } from '../../host-texts.ts';
import { onClock, renderClock } from './clock.ts';
import { part } from './controls.ts';
import { onChoice, renderMeeting } from './meeting-controls.ts';
import { meetingSharing } from './meeting-sharing.ts';
import {
  type Attending,
  FEWEST,
  type MeetingState,
  MOST,
  readMeeting,
  writeMeeting,
} from './meeting-state.ts';
import { fetchPersonas } from './people.ts';
import { followRestarts } from './restarts.ts';
import { openSeat, type Seat } from './seat.ts';

let state = readMeeting(location.search, navigator.language);
let personas: readonly Persona[] = [];
const seats: Seat[] = [];

const sharing = meetingSharing({
  origin: location.origin,
  mode: () => state.sharing,
  changed: (url) => {
    document.documentElement.toggleAttribute('data-shared', url !== undefined);
    for (const seat of seats) seat.showStage(url);
  },
});

onChoice((name, value) => {
  const chosen = { ...state, [name]: value };
  const next = readMeeting(writeMeeting(chosen), navigator.language);
  const look = next.theme !== state.theme || next.language !== state.language;
  state = next;
  show();
  if (look) for (const seat of seats) void seat.tellLook();
});
part('join', HTMLButtonElement).addEventListener('click', () => {
  sit({ persona: part('joining', HTMLSelectElement).value, role: 'attendee' });
  show();
});
part('series', HTMLButtonElement).addEventListener('click', () => {
  anew();
  say(HOST_TEXTS[state.language].meeting.seriesSaid);
});
onClock(() => {
  show();
  anew();
});
void start();
void followRestarts();

async function start(): Promise<void> {
  try {
    personas = await fetchPersonas();
  } catch {
    return say(HOST_TEXTS[state.language].noPeople);
  }
  const known = state.people.filter((one) => personas.some(({ id }) => id === one.persona));
  for (const one of known.length < FEWEST ? suggestMeeting(personas) : known) sit(one);
  show();
}

/** Somebody comes in; what is on the stage opens for them too. */
function sit({ persona, role }: Attending): void {
  const person = personas.find(({ id }) => id === persona);
  if (person === undefined || seats.length >= MOST) return;
  const seat = openSeat({
    person,
    role,
    sharing,
    state: () => state,
    loaded: (succeeded) => {
      if (!succeeded) say(HOST_TEXTS[state.language].failed);
    },
    changedRole: () => show(),
    leave: () => leave(seat),
  });
  seats.push(seat);
  part('seats', HTMLElement).append(seat.element);
  seat.reload();
  seat.showStage(sharing.url());
}

function leave(seat: Seat): void {
  seats.splice(seats.indexOf(seat), 1);
  seat.element.remove();
  show();
}

/** As the meeting is opened another time: nothing is shared, and every panel is new. */
function anew(): void {
  sharing.stop();
  for (const seat of seats) seat.reload();
}

function show(): void {
  const people = seats.map(({ persona, role }) => ({ persona, role: role() }));
  const shown: MeetingState = { ...state, people };
  state = shown;
  history.replaceState(null, '', writeMeeting(shown));
  renderMeeting(shown, personas);
  void renderClock(shown.language);
  for (const seat of seats) seat.render(seats.length > FEWEST);
}

function say(text: string): void {
  const notice = part('notice', HTMLElement);
  notice.textContent = text;
  notice.hidden = text === '';
}
