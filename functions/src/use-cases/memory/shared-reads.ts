/** Reads of one name that are asked for at the same time are one read. */
export interface SharedReads<V> {
  read(name: string, work: () => Promise<V>): Promise<V>;
  /** To be called after a write: who asks later gets a read that began later. */
  forget(name: string): void;
}

export function sharedReads<V>(): SharedReads<V> {
  const running = new Map<string, Promise<V>>();
  return {
    read: (name, work) => {
      const known = running.get(name);
      if (known !== undefined) return known;
      const begun = work();
      running.set(name, begun);
      const leave = () => {
        if (running.get(name) === begun) running.delete(name);
      };
      begun.then(leave, leave);
      return begun;
    },
    forget: (name) => {
      running.delete(name);
    },
  };
}
