import type texts from '@samenhang/shared/instruments/conversation/1.0.0.en.json';
import structure from '@samenhang/shared/instruments/conversation/1.0.0.json';
import type { Language } from '@samenhang/shared/languages';
import type { Reply } from '../../../lib/api-client.ts';
import { brokenFault } from '../../../lib/broken-fault.ts';

/** What to talk about, and what whoever leads the conversation says. */
export type Conversation = typeof texts;

/** Minutes that a step is given; a suggestion, which nothing counts down. */
export const SUGGESTED_MINUTES = structure.minutes;

const TEXTS: Record<Language, () => Promise<{ readonly default: Conversation }>> = {
  en: () => import('@samenhang/shared/instruments/conversation/1.0.0.en.json'),
  nl: () => import('@samenhang/shared/instruments/conversation/1.0.0.nl.json'),
};

export async function readConversation(language: Language): Promise<Reply<Conversation>> {
  try {
    return { ok: true, body: (await TEXTS[language]()).default, etag: null };
  } catch {
    return { ok: false, fault: brokenFault() };
  }
}
