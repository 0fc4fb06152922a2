import { makeStyles, tokens } from '@fluentui/react-components';
import { type RefObject, useContext, useState } from 'react';
import { ActionButton } from '../components/buttons.tsx';
import { saveFile } from '../lib/save-file.ts';
import { useText } from '../lib/text.ts';
import { PictureSource } from './picture-source.ts';

const useStyles = makeStyles({
  picture: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    '@media print': { display: 'none' },
  },
});

interface Props {
  readonly drawing: RefObject<SVGSVGElement>;
  readonly name: string;
}

type Outcome = 'copied' | 'saved' | 'failed';

/** Copies a chart as a picture, or saves it where the host lets nothing onto the clipboard. */
export function CopyPicture({ drawing, name }: Props) {
  const { t } = useText();
  const styles = useStyles();
  const source = useContext(PictureSource);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  if (source === null) return null;
  const copy = async () => {
    setOutcome(null);
    const { current } = drawing;
    setOutcome(current === null ? 'failed' : await copied(current, name, source));
  };
  return (
    <div className={styles.picture}>
      <ActionButton
        weight="subtle"
        name={t('picture.copyNamed', { name })}
        onClick={() => void copy()}
      >
        {t('picture.copy')}
      </ActionButton>
      <span role="status">{outcome === null ? null : t(`picture.${outcome}`)}</span>
    </div>
  );
}

async function copied(svg: SVGSVGElement, name: string, source: string): Promise<Outcome> {
  const picture = import('./draw-picture.ts').then(({ drawPicture }) =>
    drawPicture(svg, { title: name, source }),
  );
  try {
    // Given as a promise, so that what is asked for by a press still counts as asked for.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return 'copied';
  } catch {
    return picture.then(
      (file) => {
        saveFile(`${name}.png`, file);
        return 'saved' as const;
      },
      () => 'failed' as const,
    );
  }
}
