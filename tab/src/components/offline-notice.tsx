import { makeStyles } from '@fluentui/react-components';
import { useText } from '../lib/text.ts';
import { useOnline } from '../lib/use-online.ts';
import { Notice } from './notice.tsx';

const useStyles = makeStyles({
  // Over the whole width: pages differ in theirs.
  place: { padding: '12px clamp(12px, 4vw, 32px) 0' },
});

/** Says that there is no connection, on whatever page, for as long as that lasts. */
export function OfflineNotice() {
  const { t } = useText();
  const styles = useStyles();
  const online = useOnline();
  return (
    <div role="status" className={online ? undefined : styles.place}>
      {online ? null : (
        <Notice tone="warning" title={t('offline.title')}>
          {t('offline.advice')}
        </Notice>
      )}
    </div>
  );
}
