import { expect, test } from '@jest/globals';
import { setStage } from './set-stage.ts';
import { visitSettings } from './settings-states.ts';
import { axeViolations } from './simulated-teams.ts';
import type { Sight } from './states.ts';

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
    await visitSettings(stage, sight, async (name, page) => {
      const app = page.frames().at(-1) ?? page.mainFrame();
      const over = await app.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      const violations = await axeViolations(page);
      if (Number(over) > 0) violations.push(`${over} px too wide`);
      if (violations.length > 0) found[name] = violations;
    });
    expect(found).toEqual({});
  },
  120_000,
);
