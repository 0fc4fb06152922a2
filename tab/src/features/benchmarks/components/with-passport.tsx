import { type ReactNode, useContext } from 'react';
import { PictureSource } from '../../../charts/picture-source.ts';
import type { Wording } from '../../../lib/score-words.ts';
import { type NormPassport, passportText } from '../model/passport-entries.ts';

interface Props {
  readonly words: Wording;
  readonly passport: NormPassport;
  readonly children: ReactNode;
}

/** Has the passport of a norm go along with every picture of what stands beside it. */
export function WithPassport({ words, passport, children }: Props) {
  const source = useContext(PictureSource);
  const both = source === null ? null : `${source} · ${passportText(words, passport)}`;
  return <PictureSource.Provider value={both}>{children}</PictureSource.Provider>;
}
