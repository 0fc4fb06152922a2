import { LIMITS_OF_IMPORT } from '@samenhang/shared/api/limits';
import type { ImportView } from '@samenhang/shared/api/organisation';
import { useEffect, useState } from 'react';
import { More } from '../../../components/more.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { PlainTable } from '../../../components/plain-table.tsx';
import { useText } from '../../../lib/text.ts';
import type { Load } from '../api/send-import.ts';
import { idsOf, whoRows } from '../model/who-rows.ts';

interface Props {
  readonly view: ImportView;
  readonly names: Load['names'];
}

/** Who comes, goes or changes, by the names that this browser was given; they are sent nowhere. */
export function PreviewWho({ view, names }: Props) {
  const { t } = useText();
  const [known, setKnown] = useState<Readonly<Record<string, string>>>({});
  const { who, counts } = view;
  useEffect(() => {
    if (names === undefined || who === undefined) return undefined;
    let current = true;
    void names(idsOf(who)).then(
      (found) => current && setKnown(found),
      // Without the desk that read the files they are shown by their ids.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [names, who]);
  if (names === undefined || who === undefined || counts === undefined) return null;
  const ids = idsOf(who);
  if (ids.length === 0) return null;
  const unnamed = ids.filter((id) => known[id] === undefined).length;
  const isCut = [who.added, who.moved, who.roleChanged, who.left].some(
    (some) => some.length === LIMITS_OF_IMPORT.named,
  );
  return (
    <More summary={t('who.title')}>
      <Paragraph quiet>{t('who.about')}</Paragraph>
      {unnamed === ids.length ? null : (
        <PlainTable
          name={t('who.title')}
          heads={[t('who.person'), t('who.change')]}
          rows={whoRows(who, known, t)}
        />
      )}
      {unnamed === 0 ? null : <Paragraph quiet>{t('who.unnamed', { count: unnamed })}</Paragraph>}
      {isCut ? (
        <Paragraph quiet>{t('who.first', { count: LIMITS_OF_IMPORT.named })}</Paragraph>
      ) : null}
    </More>
  );
}
