import {
  createContext,
  type MouseEvent,
  type ReactNode,
  startTransition,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { addressOf, routeOfAddress } from './address.ts';
import { HOME, type Route } from './routes.ts';

interface Navigation {
  readonly route: Route;
  /** How many pages were opened before this one; 0 for the first of a visit. */
  readonly visited: number;
  /** Where every way back leads: a tab of a channel has its own first page. */
  readonly home: Route;
  go(route: Route, how?: 'push' | 'replace'): void;
}

interface Place {
  readonly route: Route;
  readonly visited: number;
  /** Another one for every page that is gone to, and seen from its top; none for one gone back to. */
  readonly begun?: object;
}

const NavigationContext = createContext<Navigation | undefined>(undefined);

/** Keeps the page in the address, so that reload, the back button and links work. */
export function NavigationProvider(props: { readonly first: Route; readonly children: ReactNode }) {
  const [place, setPlace] = useState<Place>({ route: props.first, visited: 0 });
  const first = useRef(props.first);

  useEffect(() => {
    const follow = () =>
      setPlace(({ visited }) => ({
        route: routeOfAddress(window.location.search) ?? first.current,
        visited: visited + 1,
      }));
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);

  const go = useCallback<Navigation['go']>((route, how = 'push') => {
    const { search } = window.location;
    const address = addressOf(route, search);
    // A link pressed twice, before its page has come, is one step, as it is to a browser.
    const here = routeOfAddress(search);
    const again = here !== undefined && addressOf(here, search) === address;
    if (how === 'push' && !again) window.history.pushState({ inside: true }, '', address);
    else window.history.replaceState(window.history.state, '', address);
    // So that the press itself is answered at once, however much the next page has to draw.
    startTransition(() => setPlace(({ visited }) => ({ route, visited: visited + 1, begun: {} })));
  }, []);

  useLayoutEffect(() => {
    if (place.begun !== undefined) window.scrollTo({ top: 0 });
  }, [place.begun]);

  const home = props.first.page === 'channel' ? props.first : HOME;
  const value = useMemo(() => ({ ...place, home, go }), [place, home, go]);
  return <NavigationContext.Provider value={value}>{props.children}</NavigationContext.Provider>;
}

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (navigation === undefined) throw new Error('outside NavigationProvider');
  return navigation;
}

/** The page that is shown; `undefined` where there is only one. */
export function useRoute(): Route | undefined {
  return useContext(NavigationContext)?.route;
}

/** Follows a link inside the tab; a click that asks for a new window is left to the browser. */
export function useFollow(to: Route): (event: MouseEvent) => void {
  const { go } = useNavigation();
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(to);
  };
}

/** One step back inside the tab. Says whether there was one. */
export function goBack(): boolean {
  if (isInside(window.history.state)) {
    window.history.back();
    return true;
  }
  if ((routeOfAddress(window.location.search) ?? HOME).page === 'home') return false;
  window.history.replaceState(null, '', addressOf(HOME, window.location.search));
  window.dispatchEvent(new PopStateEvent('popstate'));
  return true;
}

function isInside(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'inside' in state;
}
