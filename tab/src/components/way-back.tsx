import { makeStyles } from '@fluentui/react-components';
import { HOME, type Route } from '../lib/routes.ts';
import { useText } from '../lib/text.ts';
import { LinkButton } from './buttons.tsx';

const useStyles = makeStyles({
  nav: { marginInlineStart: '-12px', '@media print': { display: 'none' } },
});

interface Props {
  /** Home unless told otherwise, and then with words of its own. */
  readonly to?: Route;
  readonly children?: string;
}

/** Every deeper page has a way back. */
export function WayBack({ to = HOME, children }: Props) {
  const { t } = useText();
  return (
    <nav aria-label={t('app.navigation')} className={useStyles().nav}>
      <LinkButton to={to} weight="subtle">
        {children ?? t('app.home')}
      </LinkButton>
    </nav>
  );
}
