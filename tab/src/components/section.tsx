import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { CardFrame } from './card.tsx';
import { PartFence } from './part-fence.tsx';
import { useTypography } from './typography.ts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: '20px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
});

interface Props {
  readonly title: string;
  /** Left out on paper. */
  readonly onScreenOnly?: boolean;
  readonly children: ReactNode;
}

/** A card with a heading. */
export function Section(props: Props) {
  const id = useId();
  const text = useTypography();
  return (
    <CardFrame labelledBy={id} onScreenOnly={props.onScreenOnly ?? false}>
      <h2 id={id} className={text.heading}>
        {props.title}
      </h2>
      <PartFence>{props.children}</PartFence>
    </CardFrame>
  );
}

interface PointsProps {
  readonly points: readonly string[];
  /** Whether one comes after the other. */
  readonly ordered?: boolean;
}

/** Plain sentences, one per point. */
export function Points(props: PointsProps) {
  const text = useTypography();
  const List = props.ordered === true ? 'ol' : 'ul';
  return (
    <List className={useStyles().list}>
      {props.points.map((point) => (
        <li key={point} className={mergeClasses(text.body)}>
          {point}
        </li>
      ))}
    </List>
  );
}
