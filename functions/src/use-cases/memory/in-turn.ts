/** Does works of one name one after the other; those of another name do not wait. */
export type InTurn = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** So that whoever writes the same row in one second does not have to try again and again. */
export function inTurn(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return (name, work) => {
    const before = last.get(name) ?? Promise.resolve();
    // What became of the work before is told to whoever asked for it.
    const mine = before.then(work, work);
    last.set(name, mine);
    const leave = () => {
      if (last.get(name) === mine) last.delete(name);
    };
    mine.then(leave, leave);
    return mine;
  };
}
