import { makeStyles, tokens } from '@fluentui/react-components';
import { useText } from '../../../lib/text.ts';

const useStyles = makeStyles({
  foot: {
    display: 'none',
    margin: 0,
    paddingBlockStart: tokens.spacingVerticalS,
    borderBlockStartWidth: '1px',
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke1,
    fontSize: tokens.fontSizeBase200,
    '@media print': { display: 'block' },
  },
});

/** On paper alone: where it comes from, what it is worth, and when it was printed. */
export function PrintFoot({ source }: { readonly source: string }) {
  const { t, format } = useText();
  const printed = t('exports.printed', { when: format.date(new Date().toISOString()) });
  return <p className={useStyles().foot}>{`${source} · ${printed}`}</p>;
}
