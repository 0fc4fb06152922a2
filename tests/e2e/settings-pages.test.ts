import { expect, test } from '@jest/globals';
import { visitImport } from './import-states.ts';
import { setStage } from './set-stage.ts';
import { visitSettings } from './settings-states.ts';
import { axeViolations } from './simulated-teams.ts';
import type { Look, Sight } from './states.ts';

const stage = setStage();
const SIGHTS: readonly Sight[] = [
  { theme: 'default', width: '280', language: 'nl' },
  { theme: 'default', width: '1024', language: 'en' },
  { theme: 'dark', width: '1024', language: 'nl' },
  { theme: 'contrast', width: '280', language: 'en' },
];

test.each(SIGHTS)(
  'no room of the settings has anything that axe finds, or is too wide: $theme, $width, $language',
  async (sight) => {
    const found: Record<string, string[]> = {};
    const look: Look = async (name, page) => {
      const app = page.frames().at(-1) ?? page.mainFrame();
      const over = await app.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      const violations = await axeViolations(page);
      if (Number(over) > 0) violations.push(`${over} px too wide`);
      if (violations.length > 0) found[name] = violations;
    };
    await visitSettings(stage, sight, look);
    await visitImport(stage, sight, look);
    expect(found).toEqual({});
  },
  120_000,
);
