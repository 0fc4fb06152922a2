import { PATHS } from '@samenhang/shared/api/paths';
import { type UnitResult, unitResultSchema } from '@samenhang/shared/api/unit-result';
import type { Locator } from 'playwright-core';
import { HR } from './result-states.ts';
import { type OpenedTab, openTab, type View } from './simulated-teams.ts';
import type { Stage } from './stage.ts';
import { type Language, word } from './words.ts';

/** The cycle of the demo that was released last. */
export const CYCLE = 'demo-2';
/** A unit that is published by itself, and by role. */
export const WHOLE = 'klantcontact';

/** The pages of units in that cycle, and what the server says of them; for HR unless for another. */
export function unitPages(stage: Stage) {
  const read = async (path: string, persona = HR): Promise<Response> => {
    const authorization = `Bearer ${await stage.server.token(persona)}`;
    return fetch(stage.server.url + path, { headers: { authorization } });
  };
  /** As it was released, without what its reader may do. */
  const resultOf = async (unit: string): Promise<UnitResult> => {
    const reply = await read(PATHS.result(CYCLE, unit));
    const { abilities: _, ...released } = unitResultSchema.parse(await reply.json());
    return released;
  };
  const button = ({ tab }: OpenedTab, language: Language, key: string): Locator =>
    tab.getByRole('button', { name: word(language, key), exact: true });
  const open = async (unit: string, view: Partial<View> = {}): Promise<OpenedTab> => {
    const page = `unit/${CYCLE}/${unit}`;
    const shown = { persona: HR, language: 'en' as const, ...view, page };
    const opened = await openTab(stage.browser, stage.server, shown);
    await button(opened, shown.language, 'unitPart.share').waitFor();
    return opened;
  };
  return { read, resultOf, button, open };
}
