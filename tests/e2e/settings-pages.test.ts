import { expect, test } from '@jest/globals';
import { visitImport } from './import-states.ts';
import { setStage } from './set-stage.ts';
import { visitSettings } from './settings-states.ts';
import { axeViolations } from './simulated-teams.ts';
import { type Look, SIGHTS } from './states.ts';

const stage = setStage();

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
);
