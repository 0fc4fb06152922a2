import { makeStyles } from '@fluentui/react-components';
import { HOME } from '../lib/routes.ts';
import { useText } from '../lib/text.ts';
import { LinkButton } from './buttons.tsx';

const useStyles = makeStyles({
  nav: { marginInlineStart: '-12px', '@media print': { display: 'none' } },
});

/** Every deeper page has a way back. */
export function WayBack() {
  const { t } = useText();
  return (
    <nav aria-label={t('app.navigation')} className={useStyles().nav}>
      <LinkButton to={HOME} weight="subtle">
        {t('app.home')}
      </LinkButton>
    </nav>
  );
}
