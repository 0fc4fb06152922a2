import { makeStyles } from '@fluentui/react-components';

/** What is of no use on paper. */
export const useOnScreen = makeStyles({ only: { '@media print': { display: 'none' } } });
