import type { ActionWhat } from '@samenhang/shared/api/actions';
import type { Wording } from './score-words.ts';

type Words = Pick<Wording, 't' | 'language' | 'instrument'>;

/** What is to be done, in a line: a next step, what becomes of a habit, or the team's own words. */
export function actionText({ t, language, instrument }: Words, what: ActionWhat): string {
  switch (what.kind) {
    case 'own':
      return what.text;
    case 'step': {
      const item = instrument.items.find(({ id }) => id === what.item);
      return item?.nextStep[language] ?? t('habitChange.unknown');
    }
    case 'habit': {
      const habit = instrument.habits.find(({ id }) => id === what.habit)?.habit[language];
      if (habit === undefined) return t('habitChange.unknown');
      return t(`habitChange.${what.change}`, { habit });
    }
  }
}
