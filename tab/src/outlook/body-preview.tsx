import { makeStyles, tokens } from '@fluentui/react-components';
import { Paragraph } from '../components/paragraph.tsx';
import { Points } from '../components/section.tsx';
import type { BodyPart } from '../features/outlook/model/body.ts';

const useStyles = makeStyles({
  // The link is shown, not followed: from here it would open in the pane.
  link: { color: tokens.colorBrandForegroundLink, textDecorationLine: 'underline' },
});

/** What people will read. */
export function BodyPreview({ bodies }: { readonly bodies: readonly (readonly BodyPart[])[] }) {
  return bodies.flat().map((part) => <Part key={JSON.stringify(part)} part={part} />);
}

function Part({ part }: { readonly part: BodyPart }) {
  const styles = useStyles();
  switch (part.kind) {
    case 'text':
      return <Paragraph>{part.text}</Paragraph>;
    case 'points':
      return <Points points={part.points} />;
    case 'link':
      return (
        <Paragraph>
          <span className={styles.link}>{part.text}</span>
        </Paragraph>
      );
  }
}
