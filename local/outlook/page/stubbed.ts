/// <reference types="office-js" />

/** Some methods of what Microsoft describes, by name: one that is renamed there breaks the build here. */
export type Methods<T, Names extends keyof T> = Readonly<
  Record<Names, (...args: never[]) => unknown>
>;
