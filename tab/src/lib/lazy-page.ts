import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/**
 * A page loaded when wanted. A browser remembers for good that a module could not be fetched, so
 * after a loss of connection only a new start of the page helps; address and answers outlive it.
 * Where that did not help either, the fault is shown.
 */
export function lazyPage<P>(
  load: () => Promise<{ readonly default: ComponentType<P> }>,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(() => load().catch(startAnewWhenOnline));
}

export async function startAnewWhenOnline(error: unknown): Promise<never> {
  const [navigation] = performance.getEntriesByType('navigation');
  const again = navigation instanceof PerformanceNavigationTiming && navigation.type === 'reload';
  if (again && navigator.onLine) throw error;
  if (!navigator.onLine) {
    await new Promise((resolve) => window.addEventListener('online', resolve, { once: true }));
  }
  window.location.reload();
  return new Promise(() => undefined);
}
