import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { LANGUAGES } from '@samenhang/shared/languages';
import { useState } from 'react';
import { Fence } from '../../../tab/src/app/fence.tsx';
import { ActionButton } from '../../../tab/src/components/buttons.tsx';
import { Section } from '../../../tab/src/components/section.tsx';
import { Pick } from '../../../tab/src/features/actions/components/pick.tsx';
import { useNavigation } from '../../../tab/src/lib/navigation.tsx';
import { show } from './shown-part.tsx';
import { translate } from './translated.ts';

beforeAll(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));

/** Breaks as React does in a document that others rewrote: at a text that is not where it was. */
function Breaks() {
  const [more, setMore] = useState(false);
  return (
    <div>
      {more ? <b>new</b> : null}
      {['words']}
      <ActionButton onClick={() => setMore(true)}>break</ActionButton>
    </div>
  );
}

describe.each(LANGUAGES)('a fault in one part of a page, in %s', (language) => {
  test('leaves the rest, says what broke, and is tried again', async () => {
    const crashes: string[] = [];
    const { t, user, screen } = await show(language, () => (
      <Fence onFailure={(name) => crashes.push(name)}>
        <Section title="One">
          <Breaks />
        </Section>
        <Section title="Other">
          <p>still here</p>
        </Section>
      </Fence>
    ));
    translate(document.body);
    await user.click(screen.getByRole('button', { name: 'break' }));
    await screen.findByText(t('fault.part.title'));
    screen.getByText('still here');
    screen.getByRole('heading', { name: 'One' });
    expect(crashes).toEqual([]);
    await user.click(screen.getByRole('button', { name: t('fault.retry') }));
    await screen.findByRole('button', { name: 'break' });
    expect(screen.queryByText(t('fault.part.title'))).toBeNull();
  });
});

/** One section for all that is gone to, as the pages of a result have. */
function OfRole() {
  const { route, go } = useNavigation();
  const view = route.page === 'unit' ? route.view : undefined;
  return (
    <>
      <Section title="Scores">{view === undefined ? <Breaks /> : <p>of {view}</p>}</Section>
      <ActionButton
        onClick={() => go({ page: 'unit', cycle: 'spring', unit: 'montage', view: 'hr' })}
      >
        HR
      </ActionButton>
    </>
  );
}

test('what is gone to next is shown, though the part was broken before', async () => {
  const { t, user, screen } = await show('en', () => <OfRole />);
  translate(document.body);
  await user.click(screen.getByRole('button', { name: 'break' }));
  await screen.findByText(t('fault.part.title'));
  await user.click(screen.getByRole('button', { name: 'HR' }));
  await screen.findByText('of hr');
  expect(screen.queryByText(t('fault.part.title'))).toBeNull();
});

/** An action that is chosen, and left again. */
function Action() {
  const [items, setItems] = useState<readonly string[]>([]);
  const toggle = (id: string) => setItems((before) => (before.includes(id) ? [] : [id]));
  const chosen = {
    ...{ items, toggle, mayChange: true, full: false, saving: false, overtaken: false },
    ...{ fault: null, again: () => undefined },
  };
  return <Pick id="a" name="Talk weekly" chosen={chosen} />;
}

test('an action is chosen and left again on a page that a browser translated', async () => {
  const { t, user, screen } = await show('en', () => <Action />);
  for (const said of ['actions.goesAlong', 'actions.take'] as const) {
    translate(document.body);
    await user.click(screen.getByRole('button'));
    expect(screen.getByRole('button').textContent).toBe(t(said));
  }
});
