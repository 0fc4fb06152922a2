import type { Wording } from '../../../words/score-words.ts';
import { AREA, heightOf, READABLE, SMALL } from './fit.ts';
import type { Slide } from './slide.ts';

/** Something to say, with what must stand in small letters wherever it is said. */
export interface Said {
  readonly point: string;
  readonly small?: readonly string[];
}

/** As many slides as it takes to say all of it in letters that can be read; none for nothing. */
export function slideParts({ t }: Wording, title: string, said: readonly Said[]): Slide[] {
  const found: Said[][] = [];
  for (const one of said) {
    const last = found.at(-1);
    if (last !== undefined && fit([...last, one])) last.push(one);
    else found.push([one]);
  }
  return found.map((page, place) => ({
    title:
      found.length === 1
        ? title
        : t('exports.slidePart', { title, part: place + 1, parts: found.length }),
    points: page.map(({ point }) => point),
    small: smallOf(page),
    notes: [],
  }));
}

function fit(page: readonly Said[]): boolean {
  const points = page.map(({ point }) => point);
  const taken = heightOf(points, READABLE) + heightOf(smallOf(page), SMALL);
  return taken <= AREA.bottom - AREA.top;
}

function smallOf(page: readonly Said[]): string[] {
  return page.flatMap(({ small = [] }) => small);
}
