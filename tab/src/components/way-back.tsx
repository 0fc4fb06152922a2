import { makeStyles } from '@fluentui/react-components';
import { useNavigation } from '../lib/navigation.tsx';
import type { Route } from '../lib/routes.ts';
import { useText } from '../lib/text.ts';
import { LinkButton } from './buttons.tsx';
import { Words } from './words.tsx';

const useStyles = makeStyles({
  nav: { marginInlineStart: '-12px', '@media print': { display: 'none' } },
  arrow: { marginInlineEnd: '6px' },
});

interface Props {
  /** Home unless told otherwise, and then with words of its own. */
  readonly to?: Route;
  readonly children?: string;
}

/** Every deeper page has a way back. */
export function WayBack({ to, children }: Props) {
  const { t } = useText();
  const { home } = useNavigation();
  const back = to ?? home;
  const styles = useStyles();
  return (
    <nav aria-label={t('app.navigation')} className={styles.nav}>
      <LinkButton to={back} weight="subtle">
        <span aria-hidden="true" className={styles.arrow}>
          ←
        </span>
        <Words>{children ?? t(back.page === 'channel' ? 'app.tab' : 'app.home')}</Words>
      </LinkButton>
    </nav>
  );
}
