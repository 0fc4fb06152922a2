import { expect, test } from '@jest/globals';
import { type HostSettings, tabDialogWith } from '../../../tab/src/lib/tab-settings.ts';

const CONFIG = {
  ...{ entityId: 'x', contentUrl: 'https://a.example/', websiteUrl: 'https://a.example/' },
  suggestedDisplayName: 'Team',
};

/** A host that writes down what it is told, and takes its time to keep what it is given. */
function fakeHost(takes: (config: object) => Promise<void> = async () => {}) {
  const told: string[] = [];
  let save: Parameters<HostSettings['registerOnSaveHandler']>[0] = () => undefined;
  const host: HostSettings = {
    setValidityState: (isValid) => told.push(`valid ${isValid}`),
    setConfig: async (config) => {
      told.push('config');
      await takes(config);
      told.push('kept');
    },
    registerOnSaveHandler: (handler) => {
      save = handler;
    },
  };
  const pressed = () =>
    new Promise<void>((done) => {
      const end = (outcome: string) => () => {
        told.push(outcome);
        done();
      };
      save({ notifySuccess: end('success'), notifyFailure: end('failure') });
    });
  return { dialog: tabDialogWith(async () => host), told, pressed };
}

test('the host hears that saving worked only after it has kept what it was given', async () => {
  const { dialog, told, pressed } = fakeHost(() => new Promise((kept) => setImmediate(kept)));
  dialog.onSave(async () => CONFIG);
  dialog.ready(true);
  await new Promise((loaded) => setImmediate(loaded));
  await pressed();
  expect(told).toEqual(['valid true', 'config', 'kept', 'success']);
});

interface Case {
  readonly why: string;
  readonly save: Parameters<ReturnType<typeof tabDialogWith>['onSave']>[0];
  readonly takes?: () => Promise<void>;
}
const NO = () => Promise.reject(new Error('no'));
const CASES: readonly Case[] = [
  { why: 'nothing could be saved', save: async () => undefined },
  { why: 'saving broke', save: NO },
  { why: 'the host keeps nothing', save: async () => CONFIG, takes: NO },
];
test.each(CASES)('it hears that saving failed where $why', async ({ save, takes }) => {
  const { dialog, told, pressed } = fakeHost(takes);
  dialog.onSave(save);
  await new Promise((loaded) => setImmediate(loaded));
  await pressed();
  expect(told.at(-1)).toBe('failure');
  expect(told).not.toContain('success');
});

const REFUSING: HostSettings = {
  setValidityState: () => {
    throw new Error('not in this frame');
  },
  setConfig: NO,
  registerOnSaveHandler: () => {
    throw new Error('not in this frame');
  },
};
test.each([
  ['without such a dialog', NO],
  ['that shows us elsewhere', async () => REFUSING],
])('a host %s is done without, and nothing is left unheard', async (_, load) => {
  const unheard: unknown[] = [];
  const hear = (error: unknown) => unheard.push(error);
  process.on('unhandledRejection', hear);
  const dialog = tabDialogWith(load);
  dialog.ready(true);
  dialog.onSave(async () => CONFIG);
  for (const _ of [1, 2]) await new Promise((passed) => setTimeout(passed));
  process.off('unhandledRejection', hear);
  expect(unheard).toEqual([]);
});
