import { GUID } from '@samenhang/shared/identifiers';
import { bad, type Finding, well } from '../azure/finding.ts';
import type { PlannedSettings } from './plan.ts';

/** Whether the app would start with what it is to read and to send; it refuses other settings than these. */
export function checkSettings({
  directory,
  notices,
  appId,
  teamsAppId,
  mailFrom,
}: PlannedSettings): Finding {
  const faults = [
    ...wayFaults('SAMENHANG_DIRECTORY', directory),
    ...wayFaults('SAMENHANG_NOTICES', notices),
    ...(notices.trim() === 'graph'
      ? [...appFaults(appId), ...catalogueFaults(teamsAppId), ...mailFaults(mailFrom)]
      : []),
  ];
  return faults.length === 0
    ? well('The settings of directory and notices fit.')
    : bad(`The app would not start: ${faults.join(' ')}`);
}

function wayFaults(variable: string, way: string): string[] {
  if (['', 'none', 'graph'].includes(way.trim())) return [];
  return [`${variable} is "${way}". Set it to none or graph.`];
}

function appFaults(appId: string): string[] {
  if (GUID.test(appId.trim().toLowerCase())) return [];
  const is = appId.trim() === '' ? 'is not set' : `is "${appId}"`;
  return [
    `SAMENHANG_NOTICES is graph, and SAMENHANG_APP_ID ${is}. Set SAMENHANG_APP_ID to the GUID that the app package has, or SAMENHANG_NOTICES to none.`,
  ];
}

function catalogueFaults(teamsAppId: string): string[] {
  if (teamsAppId.trim() === '' || GUID.test(teamsAppId.trim().toLowerCase())) return [];
  return [
    `SAMENHANG_TEAMS_APP_ID is "${teamsAppId}". Set it to the id that the Teams admin centre shows, or to nothing.`,
  ];
}

function mailFaults(mailFrom: string): string[] {
  if (/^([^@\s/]+@[^@\s/]+)?$/.test(mailFrom.trim())) return [];
  return [`SAMENHANG_MAIL_FROM is "${mailFrom}". Set it to an address, or to nothing.`];
}
