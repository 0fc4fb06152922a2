import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { copyText } from '../lib/clipboard.ts';
import type { Route } from '../lib/routes.ts';
import { useText } from '../lib/text.ts';
import { useShareLink } from '../lib/use-share-link.ts';
import { ActionButton } from './buttons.tsx';
import { HEARD_ONLY } from './heard-only.ts';

const useStyles = makeStyles({
  copy: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  heard: HEARD_ONLY,
});

type Outcome = 'copied' | 'byHand';

/** A link to this page for a colleague: onto the clipboard, or to copy oneself where the host closes that. */
export function CopyLink({ to }: { readonly to: Route }) {
  const { t } = useText();
  const styles = useStyles();
  const link = useShareLink()(to);
  const [done, setDone] = useState<{ readonly link: string; readonly how: Outcome } | null>(null);
  // What was copied may have been another page.
  const outcome = done?.link === link ? done.how : null;
  const copy = async () => setDone({ link, how: (await copyText(link)) ? 'copied' : 'byHand' });
  return (
    <div className={styles.copy}>
      <ActionButton onClick={() => void copy()}>
        {t(outcome === 'copied' ? 'copyLink.copied' : 'copyLink.copy')}
      </ActionButton>
      <span role="status" className={styles.heard}>
        {outcome === null ? null : t(`copyLink.${outcome}`)}
      </span>
      {outcome === 'byHand' ? (
        <Input
          aria-label={t('copyLink.byHand')}
          value={link}
          readOnly
          autoFocus
          // All of it is selected, so that one press of the keyboard or a long one of the finger copies it.
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      ) : null}
    </div>
  );
}
