import { makeStyles, tokens } from '@fluentui/react-components';

/** The few sizes of text a page has. */
export const useTypography = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: 'balance',
    '@media (min-width: 640px)': {
      fontSize: tokens.fontSizeHero700,
      lineHeight: tokens.lineHeightHero700,
    },
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    '@media print': { breakAfter: 'avoid' },
  },
  body: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '1.5',
    maxWidth: '65ch',
    hyphens: 'auto',
  },
  wide: { maxWidth: 'none' },
  quiet: { color: tokens.colorNeutralForeground2 },
  numbers: { fontVariantNumeric: 'tabular-nums' },
  strong: { fontWeight: tokens.fontWeightSemibold },
});
