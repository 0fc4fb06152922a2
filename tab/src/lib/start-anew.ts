/**
 * For a module that could not be fetched. A browser remembers that for good, so after a loss of
 * connection only a new start of the page helps; address and answers outlive it. Where that did not
 * help either, the fault is thrown again.
 */
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
