import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { ImportView, OrganisationView } from '@samenhang/shared/api/organisation';
import { PATHS } from '@samenhang/shared/api/paths';
import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import { TEXT_ENCODINGS } from '@samenhang/shared/organisation/text-encodings';
import { within } from '@testing-library/react';
import { zipSync } from 'fflate';
import { withWords } from '../../../tab/src/lib/i18n.ts';
import type { SelectPeople } from '../../../tab/src/lib/people-picker.ts';
import { PEOPLE_WORDS } from '../../../tab/src/lib/word-files.ts';
import PeoplePage from '../../../tab/src/pages/people/people-page.tsx';
import { workbookParts } from '../../builders/sheet-file.ts';
import { type Answers, found, OFFLINE, refused } from '../fake-backend.ts';
import { withDeskWorker } from './desk-worker.ts';
import { show } from './shown-part.tsx';

const GUID = 'aaaaaaaa-0000-4000-8000-00000000000';
const AT = '2026-11-20T09:30:00.000Z';

const NOTHING: OrganisationView = {
  ...{ current: null, publishable: 0, before: null, openCycle: null },
};
const CURRENT: OrganisationView = {
  current: { id: 'v2', at: AT, source: 'file', units: 12, people: 340 },
  publishable: 9,
  before: { id: 'v1', at: '2026-10-01T08:00:00.000Z', source: 'directory', units: 11, people: 333 },
  openCycle: null,
};
const UNITS = {
  version: 'v2',
  items: [
    {
      id: 'r',
      name: 'Org',
      parent: null,
      managers: [],
      own: 1,
      people: 340,
      outlook: 'exact' as const,
    },
  ],
};
const RECEIVING: ImportView = { id: 'i1', source: 'file', state: 'receiving', at: AT, parts: [] };
const COUNTS = {
  ...{ units: 2, people: 2, added: 1, moved: 0, roleChanged: 0, languageChanged: 0 },
  ...{ left: 40, unchanged: 1 },
};
const READY: ImportView = {
  ...RECEIVING,
  state: 'ready',
  parts: [0],
  counts: COUNTS,
  units: [
    {
      ...{ unit: 'n', name: 'Noord', before: { people: 6, outlook: 'interval' } },
      after: { people: 4, outlook: 'together' },
    },
    { unit: 'z', name: 'Zuid', before: null, after: { people: 12, outlook: 'exact' } },
    { unit: 'w', name: 'West', before: { people: 3, outlook: 'together' }, after: null },
  ],
  unitsChanged: 3,
  digest: 'd1',
};

/** A unit that is large enough. */
const MANY = { people: 60, outlook: 'exact' as const };

const SETTINGS = {
  ...{ timeZone: 'Europe/Amsterdam', language: 'nl', contact: '', columns: { kleur: 'ignore' } },
};
const BEGIN = `POST ${PATHS.imports()}`;
const PART = `PUT ${PATHS.importPart('i1', 0)}`;
const CHECK = `POST ${PATHS.importCheck('i1')}`;
const COMMIT = `POST ${PATHS.importCommit('i1')}`;

/** A server that takes an import and says what comes of it. */
const taking = (...looks: ImportView[]): Answers => ({
  [PATHS.organisation()]: found(NOTHING),
  [PATHS.settings()]: found(SETTINGS, '"s1"'),
  [BEGIN]: found(RECEIVING),
  [PART]: found(RECEIVING),
  [CHECK]: found({ ...RECEIVING, state: 'checking' }),
  [PATHS.import('i1')]: () => found(looks.length > 1 ? looks.shift() : looks[0]),
  [COMMIT]: found({ ...READY, state: 'committing' }),
});

const desk = withDeskWorker();
beforeAll(async () => {
  // Parts that the page fetches later, made ready here as a browser has them built.
  await import('../../../tab/src/features/organisation/components/import-preview.tsx');
  await import('../../../tab/src/features/organisation/components/edit-unit.tsx');
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
});

const textOf = (cell: HTMLElement) => cell.textContent;

type Shown = Awaited<ReturnType<typeof show>>;

async function people(language: Language, answers: Answers, picker?: SelectPeople) {
  await withWords([PEOPLE_WORDS], Promise.resolve());
  const page = picker === undefined ? <PeoplePage /> : <PeoplePage select={picker} />;
  const shown = await show(language, () => page, answers);
  const give = async (text: string | Uint8Array<ArrayBuffer>, name = 'hr.csv', place = 0) => {
    const inputs = document.querySelectorAll<HTMLInputElement>('input[type=file]');
    const input = inputs[place];
    if (input === undefined) throw new Error('no place for a file');
    await shown.user.upload(input, new File([text], name));
  };
  return { ...shown, give };
}

const FILE = `Object id;Afdeling;BSN;Kleur\n${GUID}1;Noord;123456782;rood\n${GUID}2;Zuid;111222333;blauw\n`;

describe.each(LANGUAGES)('people and organisation in %s', (language) => {
  test('an empty tenant begins with a file', async () => {
    const { t, screen } = await people(language, { [PATHS.organisation()]: found(NOTHING) });
    await screen.findByText(t('peopleNow.nothing'));
    screen.getByRole('button', { name: t('peopleFile.choose') });
    expect(screen.queryByRole('button', { name: t('peopleNow.undo') })).toBeNull();
  });

  test('says what stands, and that an open round keeps what it has', async () => {
    const { t, words, screen } = await people(language, {
      [PATHS.organisation()]: found({ ...CURRENT, openCycle: 'spring' }),
      [PATHS.organisationUnits()]: found(UNITS),
    });
    const when = words.format.dayAndTime(AT);
    await screen.findByText(t('peopleNow.counts', { people: '340', units: '12', when }));
    screen.getByText(t('peopleNow.publishable', { count: 9 }));
    screen.getByText(t('peopleNow.openRound'));
  });

  test('goes back to the version before, once that is confirmed', async () => {
    let current = CURRENT;
    const { t, user, screen, asked } = await people(language, {
      [PATHS.organisation()]: () => found(current),
      [PATHS.organisationUnits()]: found(UNITS),
      [`POST ${PATHS.undo()}`]: () => {
        current = { ...CURRENT, before: null };
        return found(current);
      },
    });
    await user.click(await screen.findByRole('button', { name: t('peopleNow.undo') }));
    expect(asked()).not.toContain(`POST ${PATHS.undo()}`);
    await user.click(screen.getByRole('button', { name: t('peopleNow.undoConfirm') }));
    await screen.findByText(t('peopleNow.undone'));
    await screen.findByText(t('peopleNow.noUndo'));
    screen.getByText(t('peopleNow.publishable', { count: 9 }));
    expect(screen.queryByRole('button', { name: t('peopleNow.undo') })).toBeNull();
  });

  test('shows how a file was read, what its columns are, and what must not be in it', async () => {
    const { t, screen, give } = await people(language, taking(READY));
    await screen.findByText(t('peopleNow.nothing'));
    await give(FILE);
    await screen.findByText(t('peopleFile.rows', { name: 'hr.csv', count: 2 }));
    const encoding = screen.getByRole<HTMLSelectElement>('combobox', {
      name: t('peopleFile.encoding'),
    });
    expect(encoding.value).toBe('utf-8');
    const unit = screen.getByRole<HTMLSelectElement>('combobox', {
      name: t('peopleColumns.roleOf', { header: 'Afdeling' }),
    });
    expect(unit.value).toBe('unit');
    screen.getByText(t('peopleColumns.forbiddenTitle'));
    expect(document.body.textContent).not.toContain('123456782');
    expect(
      screen.queryByRole('combobox', { name: t('peopleColumns.roleOf', { header: 'BSN' }) }),
    ).toBeNull();
    await screen.findByText(t('peopleCheck.made', { people: '2', units: '3' }));
    screen.getByText(t('peopleCheck.fine'));
  });

  test('reads letters as a person says they are', async () => {
    const { t, user, screen, give } = await people(language, taking(READY));
    await screen.findByText(t('peopleNow.nothing'));
    await give(
      Uint8Array.from(Buffer.from(`object id;naam;afdeling\n${GUID}1;Zo\u0091;IT\n`, 'latin1')),
    );
    await screen.findByText(t('peopleFile.encodingAssumed'));
    const encoding = screen.getByRole('combobox', { name: t('peopleFile.encoding') });
    await user.selectOptions(encoding, t('textEncoding.macintosh'));
    await screen.findAllByText('Zoë');
  });

  test('a file whose letters nobody recognises is read once a person says what they are', async () => {
    const { t, user, screen, give } = await people(language, taking(READY));
    await screen.findByText(t('peopleNow.nothing'));
    // 8D is ç on a Mac, and nothing in Windows-1252.
    await give(
      Uint8Array.from(
        Buffer.from(`object id;naam;afdeling\n${GUID}1;Fran\u008dois;IT\n`, 'latin1'),
      ),
    );
    await screen.findByText(t('fileFault.encoding_unknown'));
    const encoding = () =>
      screen.getByRole<HTMLSelectElement>('combobox', { name: t('peopleFile.encoding') });
    expect([...encoding().options].map(({ value }) => value)).toEqual(['', ...TEXT_ENCODINGS]);
    expect(encoding().value).toBe('');
    await user.selectOptions(encoding(), t('textEncoding.utf8'));
    await screen.findByText(t('fileFault.encoding_unfit'));
    expect(encoding().value).toBe('utf-8');
    const separator = screen.getByRole('combobox', { name: t('peopleFile.separator') });
    await user.selectOptions(separator, t('separatorName.semicolon'));
    await user.selectOptions(encoding(), t('textEncoding.macintosh'));
    await screen.findAllByText('François');
    await screen.findByText(t('peopleCheck.made', { people: '1', units: '1' }));
    expect(screen.queryByText(t('fileFault.encoding_unfit'))).toBeNull();
    expect(encoding().value).toBe('macintosh');
  });

  test.each([
    ['empty', ''],
    ['pdf', '%PDF-1.7'],
    ['locked_workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)],
    ['workbook_broken', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)],
    ['binary', 'a\0b\0\0c'],
  ] as const)('says what to do with a file that is %s', async (code, content) => {
    const { t, screen, give } = await people(language, taking(READY));
    await screen.findByText(t('peopleNow.nothing'));
    await give(content);
    await screen.findByText(t('fileFault.title', { name: 'hr.csv' }));
    screen.getByText(t(`fileFault.${code}`));
  });

  test('names the cell to which a sheet runs', async () => {
    const { t, screen, give } = await people(language, taking(READY));
    await screen.findByText(t('peopleNow.nothing'));
    const rows = '<row r="1"><c r="XFD1048576"><v>1</v></c></row>';
    await give(Uint8Array.from(zipSync(workbookParts(rows))), 'hr.xlsx');
    await screen.findByText(t('fileFault.sheet_too_large', { cell: 'XFD1048576' }));
  });

  test('says that it could not load what reads files', async () => {
    const { t, screen, give } = await people(language, taking(READY));
    await screen.findByText(t('peopleNow.nothing'));
    desk.fails = true;
    await give(FILE);
    await screen.findByText(t('fileFault.unloaded'));
  });

  test('all that is wrong stands there at once, and nothing can be sent', async () => {
    const { t, user, screen, give } = await people(language, taking(READY));
    await screen.findByText(t('peopleNow.nothing'));
    await give(`object id;afdeling\n${GUID}1;IT\n${GUID}1;HR\n${GUID}2;\nx;IT\n`);
    await screen.findByText(t('peopleCheck.errors', { count: 3 }));
    for (const code of ['person_twice', 'person_without_unit', 'object_id_unfit'] as const) {
      expect(screen.getAllByText(t(`readingFault.${code}.what`)).length).toBeGreaterThan(0);
    }
    expect(screen.queryByRole('button', { name: t('peopleCheck.send') })).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: t('peopleCheck.inRoot') }));
    await screen.findByText(t('peopleCheck.errors', { count: 2 }));
    await user.click(screen.getByRole('button', { name: t('peopleCheck.download') }));
    await screen.findByText(t('peopleCheck.downloaded', { name: t('peopleCheck.fileName') }));
  });

  test('by line it says in which row, where a cell has line ends, and what to do', async () => {
    const { t, user, screen, give } = await people(language, taking(READY));
    await screen.findByText(t('peopleNow.nothing'));
    const rows = [`${GUID}1;"Jan\nde Vries";IT`, `${GUID}2;An;`, `${GUID}1;Jan;HR`];
    await give(`object id;naam;afdeling\n${rows.join('\n')}\n`);
    await user.click(await screen.findByRole('button', { name: t('peopleCheck.lines') }));
    const table = screen.getByRole('region', { name: t('peopleCheck.lines') });
    const cells = [...table.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map(({ textContent }) => textContent),
    );
    const fault = (code: 'person_without_unit' | 'person_twice') => ({
      what: t(`readingFault.${code}.what`),
      mend: t(`readingFault.${code}.mend`),
    });
    const [without, twice] = [fault('person_without_unit'), fault('person_twice')];
    const inRow = (line: number, row: number) => t('peopleCheck.lineAndRow', { line, row });
    expect(cells).toEqual([
      [inRow(4, 3), without.what, `${GUID}2`, without.mend],
      [inRow(5, 4), twice.what, `${GUID}1; ${t('peopleCheck.also', { line: '2' })}`, twice.mend],
    ]);
  });

  test('of a long circle it shows the beginning', async () => {
    const { t, screen, give } = await people(language, taking(READY));
    await screen.findByText(t('peopleNow.nothing'));
    const id = (n: number) => `aaaaaaaa-0000-4000-8000-${String(n % 200).padStart(12, '0')}`;
    const rows = Array.from({ length: 200 }, (_, n) => `${id(n)};Unit ${n};${id(n + 1)}`);
    await give(`object id;afdeling;manager\n${rows.join('\n')}\n`);
    const also = t('peopleCheck.alsoMore', { count: 189 });
    const cell = await screen.findByText((text) => text.includes(also));
    expect(cell.textContent?.length).toBeLessThan(600);
  });

  test("people by address are found in Entra's file, here", async () => {
    const { t, screen, give } = await people(language, taking(READY));
    await screen.findByText(t('peopleNow.nothing'));
    await give('e-mail;afdeling\na@x.nl;IT\n');
    await screen.findByText(t('peopleCheck.needs'));
    await give('naam\nJan\n', 'other.csv', 1);
    await screen.findByText(t('fileFault.no_object_ids'));
    await give(`userPrincipalName,objectId,mail\na@x.nl,${GUID}1,a@x.nl\n`, 'users.csv', 1);
    await screen.findByText(t('knownFile.have', { name: 'users.csv', count: 1 }));
    await screen.findByText(t('peopleCheck.made', { people: '1', units: '1' }));
  });

  test('a column can be mapped otherwise, and what was chosen is remembered', async () => {
    const { t, user, screen, give, bodies, asked } = await people(language, taking(READY));
    await screen.findByText(t('peopleNow.nothing'));
    await give(FILE);
    const colour = await screen.findByRole('combobox', {
      name: t('peopleColumns.roleOf', { header: 'Kleur' }),
    });
    await user.selectOptions(colour, 'unit');
    await user.click(await screen.findByRole('button', { name: t('peopleCheck.send') }));
    await screen.findByText(t('peoplePreview.unitsAbout', { count: 3 }));
    const put = asked().indexOf(`PUT ${PATHS.settings()}`);
    expect(bodies()[put]).toMatchObject({
      timeZone: 'Europe/Amsterdam',
      columns: { kleur: 'unit', afdeling: 'ignore', objectid: 'objectId' },
    });
    const part = bodies()[asked().indexOf(PART)];
    expect(JSON.stringify(part)).toContain('rood');
    expect(JSON.stringify(part)).not.toMatch(/Noord|123456782/);
  });

  test('goes from a file to the organisation: sent, checked, seen, committed', async () => {
    const looks = [
      { ...RECEIVING, state: 'checking' as const },
      READY,
      { ...READY, state: 'current' as const },
    ];
    const { t, user, screen, give, asked, bodies } = await people(language, taking(...looks));
    await screen.findByText(t('peopleNow.nothing'));
    await give(FILE);
    await user.click(await screen.findByRole('button', { name: t('peopleCheck.send') }));
    // What is looked at once a second takes longer where much else runs.
    const patiently = { timeout: 15_000 };
    await screen.findByText('6 → 4', {}, patiently);
    screen.getByText(t('unitEffect.together'));
    screen.getByText(t('unitEffect.exact'));
    screen.getByText(t('unitEffect.gone'));
    expect(asked()).not.toContain(COMMIT);
    await user.click(screen.getByRole('button', { name: t('peoplePreview.commit') }));
    await screen.findByText(t('peopleSend.done'), {}, patiently);
    expect(bodies()[asked().indexOf(COMMIT)]).toEqual({ digest: 'd1' });
    // It has neither column, so people keep what they have.
    const unsaid = ['surveyRole', 'language'];
    expect(bodies()[asked().indexOf(BEGIN)]).toEqual({ source: 'file', unsaid });
    // What comes next is there at once.
    await screen.findByRole('button', { name: t('peopleFile.choose') });
    await user.click(screen.getByRole('button', { name: t('peopleSend.close') }));
    expect(screen.queryByText(t('peopleSend.done'))).toBeNull();
  });

  test.each([0, 2])(
    'why units get no result of their own is told once, where %i do not',
    async (n) => {
      const few = { people: 4, outlook: 'together' as const };
      const units = [
        { unit: 'z', name: 'Zuid', before: null, after: MANY },
        ...['n', 'w'].slice(0, n).map((unit) => ({ unit, name: unit, before: null, after: few })),
      ];
      const { t, user, screen, give } = await people(
        language,
        taking({ ...READY, units, unitsChanged: units.length }),
      );
      await screen.findByText(t('peopleNow.nothing'));
      await give(FILE);
      await user.click(await screen.findByRole('button', { name: t('peopleCheck.send') }));
      await screen.findByText(t('unitEffect.exact'));
      expect(screen.queryAllByText(t('unitEffect.together'))).toHaveLength(n);
      expect(screen.queryAllByText(t('peoplePreview.whyTogether'))).toHaveLength(n === 0 ? 0 : 1);
    },
  );

  test('of a first import sizes are numbers, as there is no size of before', async () => {
    const units = [{ unit: 'z', name: 'Zuid', before: null, after: MANY }];
    const { t, user, screen, give } = await people(
      language,
      taking({ ...READY, units, unitsChanged: 1 }),
    );
    await screen.findByText(t('peopleNow.nothing'));
    await give(FILE);
    await user.click(await screen.findByRole('button', { name: t('peopleCheck.send') }));
    const table = within(await screen.findByRole('region', { name: t('peoplePreview.units') }));
    const [, size] = table.getAllByRole('columnheader').map(textOf);
    expect(size).toBe(t('peoplePreview.allPeople'));
    expect(table.getAllByRole('cell').map(textOf)).toEqual(['Zuid', '60', t('unitEffect.exact')]);
  });

  test('where very many leave, their number is typed first', async () => {
    const brake = { leavers: 1040, share: 0.4, unitsBelow: 2 };
    const { t, user, screen, give, asked, bodies } = await people(
      language,
      taking({ ...READY, brake }),
    );
    await screen.findByText(t('peopleNow.nothing'));
    await give(FILE);
    await user.click(await screen.findByRole('button', { name: t('peopleCheck.send') }));
    const field = await screen.findByRole('textbox', { name: t('peoplePreview.brakeType') });
    screen.getByText(t('peoplePreview.brakeUnits', { count: 2 }));
    const commit = screen.getByRole('button', { name: t('peoplePreview.commit') });
    await user.click(commit);
    screen.getByText(t('peoplePreview.brakeWrong'));
    await user.type(field, '1041');
    await user.click(commit);
    expect(asked()).not.toContain(COMMIT);
    await user.clear(field);
    await user.type(field, '1 040');
    await user.click(commit);
    expect(bodies()[asked().indexOf(COMMIT)]).toEqual({ digest: 'd1', leavers: 1040 });
  });

  test('a part that did not arrive is sent again, and only that', async () => {
    const replies = [OFFLINE, refused('token_invalid'), found(RECEIVING)];
    const { t, user, screen, give, asked } = await people(language, {
      ...taking(READY),
      [PART]: () => replies.shift() ?? OFFLINE,
    });
    await screen.findByText(t('peopleNow.nothing'));
    await give(FILE);
    await user.click(await screen.findByRole('button', { name: t('peopleCheck.send') }));
    await screen.findByText(t('fault.offline.title'));
    window.dispatchEvent(new Event('online'));
    await screen.findByText(t('fault.signIn.title'));
    await user.click(screen.getByRole('button', { name: t('fault.retry') }));
    await screen.findByText('6 → 4');
    expect(asked().filter((request) => request === BEGIN)).toHaveLength(1);
    expect(asked().filter((request) => request === PART)).toHaveLength(3);
  });

  test('what changes nothing leads back, as there is nothing to cancel', async () => {
    const counts = { ...COUNTS, added: 0, left: 0, unchanged: 2 };
    const view: ImportView = { ...READY, counts, units: [], unitsChanged: 0 };
    const { t, user, screen, give } = await people(language, taking(view));
    await screen.findByText(t('peopleNow.nothing'));
    await give(FILE);
    await user.click(await screen.findByRole('button', { name: t('peopleCheck.send') }));
    await screen.findByText(t('peoplePreview.nothing'));
    expect(screen.queryByRole('button', { name: t('peopleSend.leave') })).toBeNull();
    await user.click(screen.getByRole('button', { name: t('peopleSend.back') }));
    await screen.findByRole('button', { name: t('peopleCheck.send') });
  });

  test('making it the organisation and cancelling stand beside each other', async () => {
    const { t, user, screen, give } = await people(language, taking(READY));
    await screen.findByText(t('peopleNow.nothing'));
    await give(FILE);
    await user.click(await screen.findByRole('button', { name: t('peopleCheck.send') }));
    const commit = await screen.findByRole('button', { name: t('peoplePreview.commit') });
    const row = commit.parentElement;
    if (row === null) throw new Error('no row of buttons');
    const buttons = within(row).getAllByRole('button').map(textOf);
    expect(buttons).toEqual([t('peoplePreview.commit'), t('peopleSend.leave')]);
  });

  test('what came to be outdated says so, and nothing is changed', async () => {
    const { t, user, screen, give } = await people(language, {
      ...taking(READY),
      [COMMIT]: refused('etag_mismatch'),
    });
    await screen.findByText(t('peopleNow.nothing'));
    await give(FILE);
    await user.click(await screen.findByRole('button', { name: t('peopleCheck.send') }));
    await user.click(await screen.findByRole('button', { name: t('peoplePreview.commit') }));
    await screen.findByText(t('peopleSend.outdated'));
    await user.click(screen.getByRole('button', { name: t('peopleSend.back') }));
    // What was read is still there, to be sent anew.
    screen.getByRole('button', { name: t('peopleCheck.send') });
  });

  test('a commit whose answer got lost goes on', async () => {
    const looks = [
      READY,
      { ...READY, state: 'committing' as const },
      { ...READY, state: 'current' as const },
    ];
    const { t, user, screen, give } = await people(language, {
      ...taking(...looks),
      [COMMIT]: OFFLINE,
    });
    await screen.findByText(t('peopleNow.nothing'));
    await give(FILE);
    await user.click(await screen.findByRole('button', { name: t('peopleCheck.send') }));
    await user.click(await screen.findByRole('button', { name: t('peoplePreview.commit') }));
    await screen.findByText(t('peopleSend.done'));
  });

  test('what the server finds in it is told with where it stands and what to do', async () => {
    const faulty: ImportView = {
      ...RECEIVING,
      state: 'faulty',
      faults: [
        { code: 'person_twice', part: 0, pointer: '/people/0', value: `${GUID}1` },
        {
          ...{ code: 'unit_in_circle', part: 0, pointer: '/units/1/parent' },
          ...{ value: 'North', related: ['North', 'East', 'North'] },
        },
      ],
      faultCounts: { person_twice: 3, unit_in_circle: 1 },
    };
    const { t, user, screen, give } = await people(language, taking(faulty));
    await screen.findByText(t('peopleNow.nothing'));
    await give(FILE);
    await user.click(await screen.findByRole('button', { name: t('peopleCheck.send') }));
    await screen.findByText(t('peopleSend.faulty'));
    screen.getByText(`${t('importFault.person_twice.what')} (3)`);
    screen.getByText(`${GUID}1; ${t('importFaultTable.more', { count: 2 })}`);
    screen.getByText(t('importFault.person_twice.mend'));
    screen.getByText(t('importFault.unit_in_circle.what'));
    screen.getByText('North → East → North');
  });

  test('what changes in the tree, and who changes by the names in the file, is shown before', async () => {
    const view: ImportView = {
      ...READY,
      tree: { added: 0, gone: 1, renamed: 1, moved: 0, otherManagers: 2 },
      units: [
        {
          ...{ unit: 'n', name: 'Noord', nameBefore: 'Noordwest', parentBefore: 'Oost' },
          ...{ before: { people: 6, outlook: 'exact' }, after: { people: 6, outlook: 'exact' } },
          managers: { added: 2, removed: 1 },
        },
      ],
      renames: [{ from: 'West', to: 'Westland', people: 9 }],
      who: {
        ...{ added: [`${GUID}1`], roleChanged: [], left: [`${GUID}5`] },
        moved: [{ id: `${GUID}1`, from: 'Noord', to: 'West' }],
      },
    };
    const { t, user, screen, give } = await people(language, taking(view));
    await screen.findByText(t('peopleNow.nothing'));
    await give(`Object id;Naam;Afdeling\n${GUID}1;An;Noord\n`);
    await user.click(await screen.findByRole('button', { name: t('peopleCheck.send') }));
    await screen.findByText(t('treeCount.otherManagers', { count: 2 }));
    screen.getByText(
      [
        t('unitChange.name', { name: 'Noordwest' }),
        t('unitChange.parent', { name: 'Oost' }),
        t('unitChange.managersAdded', { count: 2 }),
        t('unitChange.managersRemoved', { count: 1 }),
        t('unitEffect.unchanged'),
      ].join(' '),
    );
    screen.getByText(t('renames.one', { from: 'West', to: 'Westland', count: 9 }));
    await user.click(screen.getByRole('button', { name: t('who.title') }));
    const rows = within(screen.getByRole('region', { name: t('who.title') })).getAllByRole('row');
    expect(rows.map((row) => within(row).queryAllByRole('cell').map(textOf))).toEqual([
      [],
      ['An', t('peoplePreview.added')],
      ['An', t('who.moved', { from: 'Noord', to: 'West' })],
    ]);
    screen.getByText(t('who.unnamed', { count: 1 }));
  });

  test('where only a unit becomes too small, the number of units is typed', async () => {
    const brake = { leavers: 0, share: 0, unitsBelow: 2 };
    const { t, user, screen, give, bodies, asked } = await people(
      language,
      taking({ ...READY, brake }, { ...READY, state: 'current' }),
    );
    await screen.findByText(t('peopleNow.nothing'));
    await give(FILE);
    await user.click(await screen.findByRole('button', { name: t('peopleCheck.send') }));
    const field = await screen.findByRole('textbox', { name: t('peoplePreview.brakeUnitsType') });
    await user.type(field, '0');
    await user.click(screen.getByRole('button', { name: t('peoplePreview.commit') }));
    screen.getByText(t('peoplePreview.brakeUnitsWrong'));
    await user.clear(field);
    await user.type(field, '2');
    await user.click(screen.getByRole('button', { name: t('peoplePreview.commit') }));
    await screen.findByText(t('peopleSend.done'));
    expect(bodies()[asked().indexOf(COMMIT)]).toEqual({ digest: 'd1', leavers: 0 });
  });

  test('that another import was committed first is told beside what it does now', async () => {
    const { t, user, screen, give } = await people(
      language,
      taking(READY, { ...RECEIVING, state: 'checking' }, { ...READY, digest: 'd2' }),
    );
    await screen.findByText(t('peopleNow.nothing'));
    await give(FILE);
    await user.click(await screen.findByRole('button', { name: t('peopleCheck.send') }));
    await user.click(await screen.findByRole('button', { name: t('peoplePreview.commit') }));
    await screen.findByText(t('peoplePreview.overtaken'));
    screen.getByRole('button', { name: t('peoplePreview.commit') });
  });

  test('pasted cells are a file as well', async () => {
    const { t, user, screen } = await people(language, taking(READY));
    await user.click(await screen.findByRole('button', { name: t('peopleFile.paste') }));
    // What to paste stands there for all to see.
    screen.getByText(t('peopleFile.pasteLabel'));
    screen.getByText(t('peopleFile.pasteHint'));
    const field = screen.getByRole('textbox', { name: t('peopleFile.pasteLabel') });
    await user.click(field);
    await user.paste(`object id\tafdeling\n${GUID}1\tIT\n`);
    await user.click(screen.getByRole('button', { name: t('peopleFile.pasteRead') }));
    await screen.findByText(t('peopleFile.rows', { name: t('peopleFile.pasted'), count: 1 }));
  });

  test('markup in a file is text', async () => {
    const { t, screen, give } = await people(language, taking(READY));
    await screen.findByText(t('peopleNow.nothing'));
    await give(`object id;naam;afdeling\n${GUID}1;<img src=x onerror=alert(1)>;IT\n`);
    await screen.findAllByText('<img src=x onerror=alert(1)>');
    expect(document.querySelector('td img')).toBeNull();
  });

  describe('the tree of today', () => {
    const items = [
      ...UNITS.items,
      {
        ...{ id: 'n', name: 'Noord', parent: 'r', managers: [`${GUID}9`], own: 0, people: 0 },
        outlook: 'together' as const,
      },
      {
        id: 'z',
        name: 'Zuid',
        parent: 'r',
        managers: [],
        own: 12,
        people: 12,
        outlook: 'exact' as const,
      },
    ];
    const standing = (...looks: ImportView[]): Answers => ({
      ...taking(...looks),
      [PATHS.organisation()]: found(CURRENT),
      [PATHS.organisationUnits()]: found({ version: 'v2', items }),
    });
    const change = (t: Shown['t'], unit: string) => ({ name: t('peopleTree.changeOf', { unit }) });

    test('has sizes, managers and what would be published, and is searched', async () => {
      const { t, user, screen } = await people(language, standing(READY));
      const table = await screen.findByRole('region', { name: t('peopleTree.table') });
      const rows = () =>
        [...table.querySelectorAll('tbody tr')].map(({ textContent }) => textContent);
      expect(rows()).toHaveLength(3);
      expect(rows()[1]).toContain(t('unitOutlook.together'));
      await user.type(screen.getByRole('searchbox', { name: t('peopleTree.search') }), 'zui');
      screen.getByText(t('peopleTree.found', { count: 1 }));
      expect(rows()).toHaveLength(1);
    });

    test('is changed by hand through the same preview: the whole tree is sent, and no people', async () => {
      const { t, user, screen, asked, bodies } = await people(language, standing(READY));
      await user.click(await screen.findByRole('button', change(t, 'Zuid')));
      const name = await screen.findByRole('textbox', { name: t('editUnit.name') });
      await user.clear(name);
      await user.type(name, 'Zuidwest');
      const parent = screen.getByRole('combobox', { name: t('editUnit.parent') });
      await user.selectOptions(parent, 'Noord');
      await user.click(screen.getByRole('button', { name: t('editUnit.see') }));
      await screen.findByText('6 → 4');
      expect(bodies()[asked().indexOf(BEGIN)]).toEqual({ source: 'edit', base: 'v2' });
      expect(bodies()[asked().indexOf(PART)]).toEqual({
        units: [
          { id: 'r', name: 'Org', managers: [] },
          { id: 'n', name: 'Noord', parent: 'r', managers: [`${GUID}9`] },
          { id: 'z', name: 'Zuidwest', parent: 'n', managers: [] },
        ],
      });
    });

    test("managers are chosen in the host's own picker", async () => {
      const chosen: (readonly string[])[] = [];
      const picker: SelectPeople = async ({ chosen: selected }) => {
        chosen.push(selected);
        return chosen.length === 1 ? null : [7, 8].map((id) => ({ id: GUID + id, name: null }));
      };
      const { t, user, screen, asked, bodies } = await people(language, standing(READY), picker);
      await user.click(await screen.findByRole('button', change(t, 'Noord')));
      const choose = await screen.findByRole('button', { name: t('editUnit.choose') });
      await user.click(choose);
      await screen.findByText(t('editUnit.noPicker'));
      await user.click(choose);
      await screen.findByText(t('editUnit.managers', { count: 2 }));
      expect(chosen).toEqual([[`${GUID}9`], [`${GUID}9`]]);
      await user.click(screen.getByRole('button', { name: t('editUnit.see') }));
      await screen.findByText('6 → 4');
      expect(JSON.stringify(bodies()[asked().indexOf(PART)])).toContain(`${GUID}7`);
    });

    test('gets a unit, and loses one that is empty', async () => {
      const { t, user, screen, asked, bodies } = await people(language, standing(READY));
      await user.click(await screen.findByRole('button', change(t, 'Zuid')));
      await screen.findByText(t('editUnit.stays'));
      await user.click(screen.getByRole('button', { name: t('editUnit.addTitle') }));
      await user.type(screen.getByRole('textbox', { name: t('editUnit.addName') }), 'Oost');
      await user.click(screen.getByRole('button', { name: t('editUnit.add') }));
      await screen.findByText('6 → 4');
      expect(bodies()[asked().indexOf(PART)]).toMatchObject({
        units: [{ id: 'r' }, { id: 'n' }, { id: 'z' }, { name: 'Oost', parent: 'z' }],
      });
      await user.click(screen.getByRole('button', { name: t('peopleSend.leave') }));
      await user.click(await screen.findByRole('button', change(t, 'Noord')));
      await user.click(await screen.findByRole('button', { name: t('editUnit.remove') }));
      await screen.findByText('6 → 4');
      expect(bodies()[asked().lastIndexOf(PART)]).toMatchObject({
        units: [{ id: 'r' }, { id: 'z' }],
      });
    });
  });

  describe('the directory', () => {
    test('is not offered where this installation was given none', async () => {
      const absent = found({ items: [{ check: 'directory', state: 'absent' }] });
      const { t, screen } = await people(language, {
        ...taking(RECEIVING, READY),
        [PATHS.checks()]: absent,
      });
      await screen.findByRole('button', { name: t('peopleFile.choose') });
      expect(screen.queryByRole('button', { name: t('peopleDirectory.start') })).toBeNull();
    });

    test('is read by the server, and looked at until there is a preview', async () => {
      const { t, user, screen, asked, bodies } = await people(language, taking(RECEIVING, READY));
      await user.click(await screen.findByRole('button', { name: t('peopleDirectory.start') }));
      await screen.findByText(t('peopleSend.reading'));
      await screen.findByText('6 → 4', {}, { timeout: 4000 });
      expect(bodies()[asked().indexOf(BEGIN)]).toEqual({ source: 'directory', by: 'managers' });
      expect(asked()).not.toContain(CHECK);
    });

    test('by groups wants their object ids', async () => {
      const { t, user, screen, asked, bodies } = await people(language, taking(READY));
      await user.click(await screen.findByRole('radio', { name: t('directoryWay.groups') }));
      const start = screen.getByRole('button', { name: t('peopleDirectory.start') });
      await user.click(start);
      screen.getByText(t('peopleDirectory.groupsWrong'));
      await user.type(
        screen.getByRole('textbox', { name: t('peopleDirectory.groups') }),
        `${GUID}5`,
      );
      await user.click(start);
      await screen.findByText('6 → 4');
      const body = { source: 'directory', by: 'groups', groups: [`${GUID}5`] };
      expect(bodies()[asked().indexOf(BEGIN)]).toEqual(body);
    });
  });
});
