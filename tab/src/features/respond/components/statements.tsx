import { makeStyles } from '@fluentui/react-components';
import type { Instrument, Item } from '@samenhang/shared/instruments/schema';
import type { Answer } from '@samenhang/shared/scoring/answers';
import { Card } from '../../../components/card.tsx';
import type { Content } from '../model/content.ts';
import { Statement } from './statement.tsx';

const useStyles = makeStyles({ list: { listStyle: 'none', margin: 0, padding: 0 } });

interface Props {
  readonly instrument: Instrument;
  readonly items: readonly Item[];
  readonly content: Content;
  readonly wanted: string | undefined;
  readonly onAnswer: (id: string, answer: Answer) => void;
}

/** The statements of one theme, one under the other. */
export function Statements({ instrument, items, content, wanted, onAnswer }: Props) {
  return (
    <Card>
      <ol className={useStyles().list}>
        {items.map((item) => (
          <Statement
            key={item.id}
            item={item}
            scale={instrument.scale}
            answer={content.answers[item.id]}
            onAnswer={onAnswer}
            wanted={wanted === item.id}
          />
        ))}
      </ol>
    </Card>
  );
}
