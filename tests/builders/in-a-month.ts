// Imported before a program: its clock is a month ahead of this machine's.
const MONTH_MS = 31 * 86_400_000;

globalThis.Date = new Proxy(Date, {
  construct: (target, given, made) =>
    Reflect.construct(target, given.length === 0 ? [target.now() + MONTH_MS] : given, made),
  get: (target, key) => (key === 'now' ? () => target.now() + MONTH_MS : Reflect.get(target, key)),
});
