import type { ImportView } from '@samenhang/shared/api/organisation';
import type { useText } from '../../../lib/text.ts';

type Who = NonNullable<ImportView['who']>;
type T = ReturnType<typeof useText>['t'];

/** Everybody who is named, once. */
export function idsOf({ added, moved, roleChanged, left }: Who): string[] {
  return [...new Set([...left, ...added, ...roleChanged, ...moved.map(({ id }) => id)])];
}

/** A row for each person with a name, and change: those who leave first, as no file shows them. */
export function whoRows(who: Who, names: Readonly<Record<string, string>>, t: T) {
  const plain = (['left', 'added', 'roleChanged'] as const).flatMap((kind) =>
    who[kind].map((id) => ({ kind, id, change: t(`peoplePreview.${kind}`) })),
  );
  const moved = who.moved.map(({ id, ...units }) => ({
    ...{ kind: 'moved', id, change: t('who.moved', units) },
  }));
  return [...plain, ...moved].flatMap(({ kind, id, change }) => {
    const name = names[id];
    return name === undefined ? [] : [{ key: `${kind} ${id}`, cells: [name, change] }];
  });
}
