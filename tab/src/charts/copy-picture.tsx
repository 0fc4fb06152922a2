import { makeStyles, tokens } from '@fluentui/react-components';
import { type RefObject, useContext, useState } from 'react';
import { ActionButton } from '../components/buttons.tsx';
import { saveFile } from '../lib/save-file.ts';
import { useText } from '../lib/text.ts';
import { within } from '../lib/within.ts';
import type { Lettering } from './picture/draw-picture.ts';
import { PictureSource } from './picture-source.ts';

const useStyles = makeStyles({
  picture: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    marginInlineStart: 'auto',
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    '@media print': { display: 'none' },
  },
});

export interface Copied<Shown extends Element> {
  readonly name: string;
  /** What it is on the page. */
  readonly shown: RefObject<Shown>;
  /** Makes a PNG of that. */
  readonly draw: (shown: Shown, lettering: Lettering) => Promise<Blob>;
}

type Outcome = 'copied' | 'saved' | 'failed';

/** Copies a chart as a picture, or saves it where the host lets nothing onto the clipboard. */
export function CopyPicture<Shown extends Element>({ name, shown, draw }: Copied<Shown>) {
  const { t } = useText();
  const styles = useStyles();
  const source = useContext(PictureSource);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  if (source === null) return null;
  const copy = async () => {
    setOutcome(null);
    const { current } = shown;
    if (current === null) return setOutcome('failed');
    setOutcome(await handedOver(draw(current, { title: name, source: source() }), name));
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

/** Some hosts neither allow the clipboard nor refuse it, and a picture may never be drawn. */
const DONE_WITHIN = 8_000;

async function handedOver(drawn: Promise<Blob>, name: string): Promise<Outcome> {
  const picture = within(DONE_WITHIN, drawn);
  picture.catch(() => undefined);
  try {
    // Given as a promise, so that what is asked for by a press still counts as asked for.
    const item = new ClipboardItem({ 'image/png': picture });
    await within(DONE_WITHIN, navigator.clipboard.write([item]));
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
