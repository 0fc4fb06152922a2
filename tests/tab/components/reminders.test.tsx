import { describe, expect, test } from '@jest/globals';
import { PATHS } from '@samenhang/shared/api/paths';
import { LANGUAGES } from '@samenhang/shared/languages';
import { Reminders } from '../../../tab/src/features/respond/components/reminders.tsx';
import { found, OFFLINE } from '../fake-backend.ts';
import { show } from './shown-part.tsx';

const PATH = PATHS.remind('spring');
const shown = (language: (typeof LANGUAGES)[number], answers: Parameters<typeof show>[2]) =>
  show(language, () => <Reminders cycle="spring" />, answers);

describe.each(LANGUAGES)('reminders in %s', (language) => {
  test('are stopped by one press, and wanted again by another', async () => {
    const { t, screen, user, bodies } = await shown(language, {
      [PATH]: found({ remind: true }),
      [`PUT ${PATH}`]: found({ remind: false }),
    });
    await user.click(await screen.findByRole('button', { name: t('reminders.stop') }));
    await screen.findByText(t('reminders.stopped'));
    expect(bodies().at(-1)).toEqual({ remind: false });
    await user.click(screen.getByRole('button', { name: t('reminders.again') }));
    expect(bodies().at(-1)).toEqual({ remind: true });
  });

  test('say what can be seen of them, also where nothing can be chosen', async () => {
    const { t, screen } = await shown(language, { [PATH]: OFFLINE });
    screen.getByText(t('reminders.about'));
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('stay as they were where saying so did not arrive', async () => {
    const { t, screen, user } = await shown(language, {
      [PATH]: found({ remind: true }),
      [`PUT ${PATH}`]: OFFLINE,
    });
    await user.click(await screen.findByRole('button', { name: t('reminders.stop') }));
    await screen.findByRole('alert');
    screen.getByRole('button', { name: t('reminders.stop') });
  });
});
