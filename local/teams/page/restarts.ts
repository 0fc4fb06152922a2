/// <reference lib="dom" />
const ASKED_EVERY_MS = 500;

interface Instance {
  readonly id: string;
  readonly reloads: boolean;
}

/** Under `npm run dev`: loads the page anew as soon as another server than now answers. */
export async function followRestarts(): Promise<void> {
  const first = await fetchInstance();
  if (first?.reloads !== true) return;
  const asking = setInterval(async () => {
    const now = await fetchInstance();
    if (now === undefined || now.id === first.id) return;
    clearInterval(asking);
    location.reload();
  }, ASKED_EVERY_MS);
}

/** Nothing while the server is starting. */
async function fetchInstance(): Promise<Instance | undefined> {
  try {
    const response = await fetch('/local/instance');
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}
