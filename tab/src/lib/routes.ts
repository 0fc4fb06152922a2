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
  /** A cycle while it runs: who takes part, and, for HR, closing it. */
  | { readonly page: 'cycle'; readonly cycle: string }
  | {
      readonly page: 'unit';
      readonly cycle: string;
      readonly unit: string;
      /** One role by itself; without it everybody. */
      readonly view?: string;
      /** The cell of the matrix whose statements are open, as a score is named. */
      readonly cell?: string;
    };

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
    case 'assessment':
      return ['assessment', route.cycle, route.step, ...(route.item ? [route.item] : [])];
    case 'result':
      return ['result', route.cycle, ...(route.thanks ? [THANKS] : [])];
    case 'units':
    case 'cycle':
      return [route.page, route.cycle];
    case 'compare':
      return ['compare', route.cycle, ...route.units];
    case 'unit':
      return ['unit', route.cycle, route.unit, ...detailsOf(route)];
  }
}

function detailsOf({ view, cell }: Extract<Route, { page: 'unit' }>): string[] {
  if (cell) return [view ?? EVERYBODY, cell];
  return view ? [view] : [];
}

/** The page that a deep link names; anything unknown leads home. */
export function parseRoute(text: string | null | undefined): Route {
  const [page, cycle, ...rest] = (text ?? '').split('/').map(decoded);
  const [detail = '', item, cell] = rest;
  if (page === 'home' && cycle === WITHDRAWN) return homeAfter(detail);
  if (cycle === undefined || cycle === '') return HOME;
  switch (page) {
    case 'result':
      return { page, cycle, thanks: detail === THANKS };
    case 'assessment':
      return { page, cycle, step: detail || OPENING, ...(item ? { item } : {}) };
    case 'units':
    case 'cycle':
      return { page, cycle };
    case 'compare':
      return { page, cycle, units: rest.filter((unit) => unit !== '') };
    case 'unit':
      return detail === '' ? HOME : unitRoute(cycle, detail, item, cell);
    default:
      return HOME;
  }
}

function homeAfter(left: string): Route {
  return { page: 'home', withdrawn: true, ...(left === '' ? {} : { left }) };
}

function unitRoute(cycle: string, unit: string, view = EVERYBODY, cell = ''): Route {
  return {
    page: 'unit',
    cycle,
    unit,
    ...(view === EVERYBODY || view === '' ? {} : { view }),
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
