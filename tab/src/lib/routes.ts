/** Every page of the tab, as it stands in the address (`?page=`) and in a deep link. */
export type Route =
  | {
      readonly page: 'home';
      /** Whether an answer was withdrawn a moment ago. */
      readonly withdrawn: boolean;
      /** The cycle of which this device then still kept something. */
      readonly left?: string;
    }
  | {
      readonly page: 'assessment';
      readonly cycle: string;
      /** A step by name; one that does not exist means the opening page. */
      readonly step: string;
      /** The statement to go to. */
      readonly item?: string;
    }
  | { readonly page: 'result'; readonly cycle: string; readonly thanks: boolean }
  /** The released units of a cycle. */
  | { readonly page: 'units'; readonly cycle: string }
  /** Two to four of them side by side. */
  | { readonly page: 'compare'; readonly cycle: string; readonly units: readonly string[] }
  /** What every number means and how it is made; the same for everybody. */
  | { readonly page: 'method' }
  /** What the whole organisation lets go of, changes and has in place. */
  | { readonly page: 'redesign' }
  /** What has to be there before a first round, and what there is. */
  | { readonly page: 'settings' }
  /** Who works here, and in which unit. */
  | { readonly page: 'people' }
  /** Every round, and a new one. */
  | { readonly page: 'rounds' }
  /** What results are laid beside: norms, and the pool. */
  | { readonly page: 'benchmarks' }
  /** What was done in HR's name, and by whom. */
  | { readonly page: 'log' }
  /** The conversation about a unit's result, together. */
  | { readonly page: 'review'; readonly review: string }
  /** A tab of a channel, chat or meeting: what the server says that it shows. */
  | { readonly page: 'channel'; readonly tab: string }
  /** What such a tab shows; of a new one, where the host asks, `tab` is empty. */
  | { readonly page: 'configure'; readonly tab: string }
  /** A cycle while it runs: who takes part, and, for HR, closing it. */
  | { readonly page: 'cycle'; readonly cycle: string }
  | {
      readonly page: 'unit';
      readonly cycle: string;
      readonly unit: string;
      /** One role by itself; without it everybody. */
      readonly view?: string;
      /** A part of the result; without one the overview. */
      readonly tab?: UnitTab;
      /** The cell of the matrix whose statements are open, as a score is named: of `coherence` alone. */
      readonly cell?: string;
    };

/** Pages of the settings, as they stand in the address after `settings`. */
const SETTINGS_ROOMS = ['people', 'rounds', 'benchmarks', 'log'] as const;

/** The parts of a unit's result that have an address of their own, after the overview. */
const UNIT_TABS = ['coherence', 'differences', 'compared', 'actions', 'comments'] as const;
export type UnitTab = (typeof UNIT_TABS)[number];

export const HOME: Route = { page: 'home', withdrawn: false };
export const OPENING = 'start';
const THANKS = 'thanks';
const WITHDRAWN = 'withdrawn';
const EVERYBODY = 'all';

export function formatRoute(route: Route): string {
  return partsOf(route).map(encodeURIComponent).join('/');
}

function partsOf(route: Route): string[] {
  switch (route.page) {
    case 'home':
      return ['home', ...(route.withdrawn ? [WITHDRAWN] : []), ...(route.left ? [route.left] : [])];
    case 'method':
    case 'settings':
    case 'redesign':
      return [route.page];
    case 'people':
    case 'rounds':
    case 'benchmarks':
    case 'log':
      return ['settings', route.page];
    case 'assessment':
      return ['assessment', route.cycle, route.step, ...(route.item ? [route.item] : [])];
    case 'result':
      return ['result', route.cycle, ...(route.thanks ? [THANKS] : [])];
    case 'units':
    case 'cycle':
      return [route.page, route.cycle];
    case 'review':
      return [route.page, route.review];
    case 'channel':
    case 'configure':
      return [route.page, route.tab];
    case 'compare':
      return ['compare', route.cycle, ...route.units];
    case 'unit':
      return ['unit', route.cycle, route.unit, ...detailsOf(route)];
  }
}

function detailsOf({ view, tab, cell }: Extract<Route, { page: 'unit' }>): string[] {
  if (cell) return [view ?? EVERYBODY, 'coherence', cell];
  if (tab) return [view ?? EVERYBODY, tab];
  return view ? [view] : [];
}

/** The page that a deep link names; anything unknown leads home. */
export function parseRoute(text: string | null | undefined): Route {
  const [page, cycle, ...rest] = (text ?? '').split('/').map(decoded);
  const [detail = '', item, part, cell] = rest;
  const alone = ofNoCycle(page, cycle, detail);
  if (alone !== undefined) return alone;
  if (cycle === undefined || cycle === '') return HOME;
  switch (page) {
    case 'result':
      return { page, cycle, thanks: detail === THANKS };
    case 'assessment':
      return { page, cycle, step: detail || OPENING, ...(item ? { item } : {}) };
    case 'units':
    case 'cycle':
      return { page, cycle };
    case 'review':
      return { page, review: cycle };
    case 'channel':
      return { page, tab: cycle };
    case 'compare':
      return { page, cycle, units: rest.filter((unit) => unit !== '') };
    case 'unit':
      return detail === '' ? HOME : unitRoute({ cycle, unit: detail }, item, part, cell);
    default:
      return HOME;
  }
}

/** A page that no cycle stands in the address of. */
function ofNoCycle(page?: string, part?: string, detail = ''): Route | undefined {
  if (page === 'home' && part === WITHDRAWN) return homeAfter(detail);
  if (page === 'method' || page === 'redesign') return { page };
  if (page === 'configure') return { page, tab: part ?? '' };
  if (page !== 'settings') return undefined;
  const room = SETTINGS_ROOMS.find((name) => name === part);
  return { page: room ?? 'settings' };
}

function homeAfter(left: string): Route {
  return { page: 'home', withdrawn: true, ...(left === '' ? {} : { left }) };
}

/** Links of earlier versions name a cell without the part that it stands in. */
function unitRoute(
  place: { readonly cycle: string; readonly unit: string },
  view = EVERYBODY,
  part = '',
  inPart = '',
): Route {
  const cell = part.includes('.') ? part : part === 'coherence' ? inPart : '';
  const tab = cell === '' ? UNIT_TABS.find((name) => name === part) : 'coherence';
  return {
    page: 'unit',
    ...place,
    ...(view === EVERYBODY || view === '' ? {} : { view }),
    ...(tab === undefined ? {} : { tab }),
    ...(cell === '' ? {} : { cell }),
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
