import { HOST_TEXTS } from '../../host-texts.ts';
import { part } from './controls.ts';
import type { HostState } from './state.ts';

const STEPS = ['hour', 'day', 'week'] as const;

/** Shows what time it is in the simulation, and how far it can be put forward. */
export async function renderClock(language: HostState['language']): Promise<void> {
  const { clock } = HOST_TEXTS[language];
  part('clock-label', HTMLElement).textContent = clock.name;
  const reply = await fetch('/local/clock');
  if (!reply.ok) return;
  const { now }: { readonly now: string } = await reply.json();
  const shown = new Date(now).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
  const options = [['', shown], ...STEPS.map((step) => [step, clock[step]])];
  part('clock', HTMLSelectElement).replaceChildren(
    ...options.map(([value = '', text = '']) => new Option(text, value)),
  );
}

/** Calls back once the clock was put forward. */
export function onClock(moved: () => void): void {
  const select = part('clock', HTMLSelectElement);
  select.addEventListener('change', async () => {
    const query = new URLSearchParams({ forward: select.value });
    const reply = await fetch(`/local/clock?${query}`, { method: 'POST' });
    if (reply.ok) moved();
  });
}
