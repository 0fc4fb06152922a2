/** Where in an import something stands. */
export interface Place {
  readonly part: number;
  readonly at: number;
}

/** More than a part takes. */
const PER_PART = 100_000;

/**
 * Where each person stands in the parts of an import, by object id: a number each, as of a hundred
 * thousand people an object each is what a function has least room for.
 */
export interface PeoplePlaces {
  readonly find: (person: string) => Place | undefined;
  /** Whether the person had no place yet; the first one counts. */
  readonly add: (person: string, place: Place) => boolean;
}

export function peoplePlaces(): PeoplePlaces {
  const places = new Map<string, number>();
  return {
    find: (person) => {
      const place = places.get(person);
      return place === undefined
        ? undefined
        : { part: Math.floor(place / PER_PART), at: place % PER_PART };
    },
    add: (person, { part, at }) => {
      if (places.has(person)) return false;
      places.set(person, part * PER_PART + at);
      return true;
    },
  };
}

/** For whoever has no faults to tell: nobody has a place. */
export const NO_PLACES: PeoplePlaces = { find: () => undefined, add: () => true };
