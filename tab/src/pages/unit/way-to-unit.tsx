import { makeStyles } from '@fluentui/react-components';
import { LinkButton } from '../../components/buttons.tsx';
import type { Route } from '../../lib/routes.ts';
import { useText } from '../../lib/text.ts';

const useStyles = makeStyles({
  nav: { marginInlineStart: '-12px', '@media print': { display: 'none' } },
});

/** From the statements of a cell back to the result they belong to. */
export function WayToUnit({ route }: { readonly route: Extract<Route, { page: 'unit' }> }) {
  const { t } = useText();
  const { cycle, unit, view } = route;
  const to: Route = { page: 'unit', cycle, unit, ...(view === undefined ? {} : { view }) };
  return (
    <nav aria-label={t('app.navigation')} className={useStyles().nav}>
      <LinkButton to={to} weight="subtle">
        {t('statements.back')}
      </LinkButton>
    </nav>
  );
}
