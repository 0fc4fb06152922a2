import { ownStatementsOf } from '@samenhang/shared/cycles/own-statements';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import type { Language } from '@samenhang/shared/languages';
import type { Asked } from './asked.ts';
import type { Content } from './content.ts';

/** What was said to a statement or a question, in words; `undefined` for what was left open. */
export function saidTo(
  { scale }: Instrument,
  { answers, outcomes, comments }: Content,
  id: string,
  language: Language,
): string | undefined {
  const answer = answers[id];
  if (answer === 'dk') return scale.dontKnow[language];
  if (answer !== undefined) return scale.labels[language][answer - 1];
  return outcomes[id]?.toString() ?? comments[id];
}

/** All that was said, as a text to keep: each question with its answer under it. */
export function allSaid(asked: Asked, content: Content, language: Language): string {
  const { items, outcomes, openQuestions } = asked;
  return [...items, ...ownStatementsOf(asked), ...outcomes, ...openQuestions]
    .flatMap(({ id, text }) => {
      const said = saidTo(asked, content, id, language);
      return said === undefined ? [] : [`${text[language]}\n${said}\n`];
    })
    .join('\n');
}
