import { GUID } from '@samenhang/shared/identifiers';
import type { NotifierIds } from './graph-notifier.ts';

/** A setting as it was given, without blanks around it; empty where it was not. */
type Text = (name: string) => string;

const APP = 'SAMENHANG_APP_ID';
const CATALOGUE_APP = 'SAMENHANG_TEAMS_APP_ID';
const MAIL = 'SAMENHANG_MAIL_FROM';

/** Whether the settings of notices are fit, and else what is wrong with them. */
export function noticesFault(text: Text, identity: string): [holds: boolean, fault: string] {
  const chosen = text('SAMENHANG_NOTICES');
  if (!['', 'none', 'graph'].includes(chosen)) return [false, 'must be none or graph'];
  if (chosen !== 'graph') return [true, ''];
  if (identity === '') return [false, 'takes SAMENHANG_IDENTITY_CLIENT_ID'];
  if (!GUID.test(text(APP).toLowerCase())) return [false, `takes ${APP}, a GUID`];
  const given = text(CATALOGUE_APP).toLowerCase();
  if (given !== '' && !GUID.test(given))
    return [false, `takes a GUID as ${CATALOGUE_APP}, or none`];
  const mailbox = text(MAIL);
  const isAddress = mailbox === '' || /^[^@\s/]+@[^@\s/]+$/.test(mailbox);
  return [isAddress, `takes an address as ${MAIL}, or none`];
}

/** By what notices are sent; nothing unless that is asked for. */
export function noticesIn(text: Text): NotifierIds | undefined {
  if (text('SAMENHANG_NOTICES') !== 'graph') return undefined;
  const mailbox = text(MAIL);
  const appId = (text(CATALOGUE_APP) || text(APP)).toLowerCase();
  return { appId, ...(mailbox !== '' && { mailbox }) };
}
