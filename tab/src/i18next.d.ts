import type action from '@samenhang/shared/locales/en/action.json';
import type addIn from '@samenhang/shared/locales/en/add-in.json';
import type app from '@samenhang/shared/locales/en/app.json';
import type board from '@samenhang/shared/locales/en/board.json';
import type channel from '@samenhang/shared/locales/en/channel.json';
import type files from '@samenhang/shared/locales/en/files.json';
import type log from '@samenhang/shared/locales/en/log.json';
import type method from '@samenhang/shared/locales/en/method.json';
import type outlook from '@samenhang/shared/locales/en/outlook.json';
import type own from '@samenhang/shared/locales/en/own.json';
import type people from '@samenhang/shared/locales/en/people.json';
import type plan from '@samenhang/shared/locales/en/plan.json';
import type receipt from '@samenhang/shared/locales/en/receipt.json';
import type results from '@samenhang/shared/locales/en/results.json';
import type review from '@samenhang/shared/locales/en/review.json';
import type rounds from '@samenhang/shared/locales/en/rounds.json';
import type settings from '@samenhang/shared/locales/en/settings.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: {
      translation: typeof app &
        typeof results &
        typeof method &
        typeof log &
        typeof own &
        typeof settings &
        typeof people &
        typeof plan &
        typeof action &
        typeof rounds &
        typeof review &
        typeof channel &
        typeof board &
        typeof outlook &
        typeof addIn &
        typeof receipt &
        typeof files;
    };
  }
}
