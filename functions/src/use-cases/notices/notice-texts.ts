import { type Language, type Localized, perLanguage } from '@samenhang/shared/languages';
import { fillText, momentIn, type NoticeText } from '@samenhang/shared/notices/fill-text';
import { NOTICE_TEXTS } from '@samenhang/shared/presentation/notice-texts';
import type { Cycle } from '../../repositories/cycle.ts';
import type { Notice } from '../../repositories/notices-table.ts';

type Worded = Pick<Notice, 'kind' | 'texts'>;

/** HR's words of a notice, or those of the product. */
export function textsOf({ kind, texts }: Worded): Localized<NoticeText> {
  return texts ?? perLanguage((language) => NOTICE_TEXTS[language][kind]);
}

/** A notice as it is read in one language, with the title and the end that the round has now. */
export function readText(
  notice: Worded,
  language: Language,
  { cycle, timeZone }: { readonly cycle: Cycle; readonly timeZone: string },
): NoticeText {
  return fillText(textsOf(notice)[language], {
    round: cycle.title[language],
    closes: momentIn(language, timeZone, cycle.closesAt),
  });
}
