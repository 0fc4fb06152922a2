import { WayBack } from '../../components/way-back.tsx';
import type { Route } from '../../lib/routes.ts';
import { useText } from '../../lib/text.ts';

/** From the statements of a cell to the result they belong to; from a result to all of them. */
export function WayUp({ route }: { readonly route: Extract<Route, { page: 'unit' }> }) {
  const { t } = useText();
  const { cycle, unit, view, cell } = route;
  if (cell === undefined) return <WayBack to={{ page: 'units', cycle }}>{t('unit.back')}</WayBack>;
  const to: Route = { page: 'unit', cycle, unit, ...(view === undefined ? {} : { view }) };
  return <WayBack to={to}>{t('statements.back')}</WayBack>;
}
