import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { Details } from '../../../components/details.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useTypography } from '../../../components/typography.ts';
import { useText } from '../../../lib/text.ts';

const useStyles = makeStyles({
  // A phone has no such keys.
  help: { '@media (max-width: 639px)': { display: 'none' }, marginBlock: '-16px' },
  choice: { display: 'flex', alignItems: 'center', columnGap: '8px', minBlockSize: '44px' },
});

interface Props {
  /** Whether keys answer where nothing has the focus. */
  readonly anywhere: boolean;
  readonly onAnywhere: (on: boolean) => void;
}

/** How to answer with the keyboard, for anyone who wants to. */
export function KeyboardHelp({ anywhere, onAnywhere }: Props) {
  const { t } = useText();
  const styles = useStyles();
  const text = useTypography();
  return (
    <div className={styles.help}>
      <Details summary={t('step.keysTitle')}>
        {() => (
          <>
            <Paragraph>{t('step.keys')}</Paragraph>
            <label className={mergeClasses(text.body, styles.choice)}>
              <input
                type="checkbox"
                checked={anywhere}
                onChange={(event) => onAnywhere(event.currentTarget.checked)}
              />
              <span>{t('step.keysAnywhere')}</span>
            </label>
          </>
        )}
      </Details>
    </div>
  );
}
