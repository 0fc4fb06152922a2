import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ownStatementsOf } from '@samenhang/shared/cycles/own-statements';
import { useTypography } from '../../../components/typography.ts';
import { useText } from '../../../lib/text.ts';
import type { Asked } from '../model/asked.ts';
import { type Content, differences } from '../model/content.ts';
import { saidTo } from '../model/said.ts';

const useStyles = makeStyles({
  list: { margin: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  value: { marginInlineStart: 0 },
});

interface Props {
  readonly instrument: Asked;
  readonly mine: Content;
  readonly stored: Content;
}

/** Question by question, what two versions say where they do not say the same. */
export function Differences({ instrument, mine, stored }: Props) {
  const { t, language } = useText();
  const styles = useStyles();
  const text = useTypography();
  const asked = new Map(
    [
      ...instrument.items,
      ...ownStatementsOf(instrument),
      ...instrument.outcomes,
      ...instrument.openQuestions,
    ].map(({ id, text: question }) => [id, question[language]] as const),
  );
  const said = (content: Content, id: string) =>
    saidTo(instrument, content, id, language) ?? t('conflict.blank');
  return (
    <dl className={styles.list}>
      {differences(mine, stored).map((id) => (
        <div key={id}>
          <dt className={mergeClasses(text.body, text.strong)}>{asked.get(id)}</dt>
          <dd className={mergeClasses(text.body, styles.value)}>
            {t('conflict.stored', { answer: said(stored, id) })}
          </dd>
          <dd className={mergeClasses(text.body, styles.value)}>
            {t('conflict.mine', { answer: said(mine, id) })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
