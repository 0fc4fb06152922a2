/** What was waited for did not come in time. It may still come. */
class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError';
}

/** What is promised, or a `TimeLimitError` once so many milliseconds have passed without it. */
export async function within<T>(milliseconds: number, promised: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeLimitError()), milliseconds);
  });
  try {
    return await Promise.race([promised, limit]);
  } finally {
    clearTimeout(timer);
  }
}
