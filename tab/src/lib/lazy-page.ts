import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { withWords } from './i18n.ts';
import { startAnewWhenOnline } from './start-anew.ts';
import type { Words } from './word-files.ts';

interface PageFiles<P> {
  readonly module: () => Promise<{ readonly default: ComponentType<P> }>;
  readonly words: readonly Words[];
}

/** A page that is loaded when wanted, with the words it needs. */
export function lazyPage<P>({
  module,
  words,
}: PageFiles<P>): LazyExoticComponent<ComponentType<P>> {
  return lazy(() => withWords(words, module()).catch(startAnewWhenOnline));
}
