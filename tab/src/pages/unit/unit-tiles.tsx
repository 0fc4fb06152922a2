import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import { useCallback } from 'react';
import { Tiles } from '../../features/unit-result/components/tiles.tsx';
import { besideTiles } from '../../features/unit-result/model/beside-tile-words.ts';
import { tilesOf } from '../../features/unit-result/model/tile-words.ts';
import { useBackend } from '../../lib/backend.ts';
import { useLoad } from '../../lib/use-load.ts';
import { useWording } from '../../words/use-wording.ts';
import { readBesideTiles } from './read-beside-tiles.ts';
import type { UnitData } from './read-unit.ts';

interface Props {
  readonly data: UnitData;
  readonly result: UnitResult;
  readonly group: ReleasedGroup;
}

/** The three numbers, with the largest unit there is and last time beside each as soon as these are known. */
export function UnitTiles({ data, result, group }: Props) {
  const backend = useBackend();
  const words = useWording(data.instrument);
  const { cycle, earlier } = data;
  const { state } = useLoad(
    useCallback(
      () => readBesideTiles(backend, { cycle: cycle.id, unit: result.unit, earlier }),
      [backend, cycle.id, result.unit, earlier],
    ),
  );
  // What comes to stand beside them is no part of the result: without it the tiles say the same.
  const known = state.status === 'ready' ? state.body : [];
  const lines = known.map(({ key, name, facts }) => ({
    ...{ key, name },
    // Of another group of people nothing is said.
    told: besideTiles(words, facts, key === 'thenOthers' ? undefined : result.headline),
  }));
  return (
    <Tiles
      tiles={tilesOf(words, { result, group, roles: null })}
      beside={(tile) =>
        lines.flatMap(({ key, name, told }) => {
          const value = told[tile];
          return value === '' ? [] : [{ key, text: words.t(`tile.${key}`, { unit: name, value }) }];
        })
      }
    />
  );
}
