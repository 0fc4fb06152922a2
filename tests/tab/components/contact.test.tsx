import { describe, expect, test } from '@jest/globals';
import { PATHS } from '@samenhang/shared/api/paths';
import { LANGUAGES } from '@samenhang/shared/languages';
import { act } from '@testing-library/react';
import { Contact } from '../../../tab/src/features/respond/components/contact.tsx';
import { found, OFFLINE } from '../fake-backend.ts';
import { show } from './shown-part.tsx';

describe.each(LANGUAGES)('before the assessment in %s', (language) => {
  test('people read whom they may ask, where HR named somebody', async () => {
    const { t, screen } = await show(language, () => <Contact />, {
      [PATHS.me()]: found({ contact: 'HR desk' }),
    });
    await screen.findByText(t('opening.contact', { contact: 'HR desk' }));
  });

  test.each([
    ['HR named nobody', found({})],
    ['that is not known', OFFLINE],
  ])('they read nothing of it where %s', async (_, reply) => {
    await show(language, () => <Contact />, { [PATHS.me()]: reply });
    await act(async () => undefined);
    expect(document.body.textContent).toBe('');
  });
});
