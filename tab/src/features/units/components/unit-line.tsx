import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { Fragment, type KeyboardEvent } from 'react';
import { useTypography } from '../../../components/typography.ts';
import { useText } from '../../../lib/text.ts';
import { glanceOf } from '../model/glance.ts';
import type { UnitRow } from '../model/tree-lines.ts';
import { ChosenBox } from './chosen-box.tsx';

const useStyles = makeStyles({
  line: {
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
    // A long name would break in the middle of a word.
    '@media (max-width: 400px)': { columnGap: tokens.spacingHorizontalXS },
    minBlockSize: '56px',
    paddingBlock: tokens.spacingVerticalS,
    paddingInlineEnd: tokens.spacingHorizontalS,
    borderBlockEndWidth: '1px',
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorNeutralStroke2,
    cursor: 'pointer',
    // In high contrast a ground that is pointed at is bright, and wants dark letters.
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorNeutralForeground1Hover,
      '& [data-glance]': { color: tokens.colorNeutralForeground2Hover },
    },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  toggle: {
    flexShrink: 0,
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    inlineSize: '28px',
    '@media (max-width: 400px)': { inlineSize: '24px' },
    blockSize: '28px',
    ':dir(rtl)': { scale: '-1 1' },
  },
  glance: { maxWidth: 'none', hyphens: 'manual' },
  // Broken between parts sooner than within one.
  part: { display: 'inline-block' },
  words: { flexGrow: 1, minInlineSize: 0, display: 'flex', flexDirection: 'column' },
});

export interface LineProps {
  readonly row: UnitRow;
  readonly chosen: boolean;
  readonly focusable: boolean;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onFollow: () => void;
  readonly onToggle: () => void;
  readonly onChoose: () => void;
}

/** A unit and what its result says in a few words. The line is one thing to reach and to read. */
export function UnitLine({ row, chosen, focusable, ...acts }: LineProps) {
  const styles = useStyles();
  const text = useTypography();
  const { t, format } = useText();
  const glance = glanceOf({ t, format }, row.unit);
  return (
    <div
      role="treeitem"
      aria-level={row.depth}
      aria-posinset={row.place}
      aria-setsize={row.siblings}
      aria-expanded={row.open}
      aria-selected={chosen}
      tabIndex={focusable ? 0 : -1}
      className={styles.line}
      style={{ paddingInlineStart: `calc(${row.depth - 1} * ${INDENT})` }}
      onClick={acts.onFollow}
      onKeyDown={acts.onKey}
    >
      <span
        aria-hidden="true"
        className={styles.toggle}
        onClick={(event) => {
          if (row.open === undefined) return;
          event.stopPropagation();
          acts.onToggle();
        }}
      >
        {row.open === undefined ? null : row.open ? (
          <ChevronDownRegular />
        ) : (
          <ChevronRightRegular />
        )}
      </span>
      <span className={styles.words}>
        <span data-name="" className={mergeClasses(text.body, text.strong)}>
          {row.unit.name}
        </span>
        <span> </span>
        <span
          data-glance=""
          className={mergeClasses(text.body, text.quiet, text.numbers, styles.glance)}
        >
          {glance.map((part, place) => (
            <Fragment key={part}>
              <span className={styles.part}>
                {place === glance.length - 1 ? part : t('units.andNext', { part })}
              </span>
              <span> </span>
            </Fragment>
          ))}
        </span>
      </span>
      <ChosenBox chosen={chosen} onChoose={acts.onChoose} />
    </div>
  );
}

/** Narrow enough that five levels fit a side panel of 280 px. */
const INDENT = 'clamp(8px, 4vw, 16px)';
