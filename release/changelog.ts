import { ReleaseFault } from './release-fault.ts';

/**
 * What CHANGELOG.md says of a version, without its heading.
 * @throws ReleaseFault where it says nothing of it.
 */
export function changesOf(changelog: string, version: string): string {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((text) => text.startsWith(`[${version}]`));
  const said = section?.slice(section.indexOf('\n')).trim() ?? '';
  if (said === '') {
    throw new ReleaseFault(
      `CHANGELOG.md says nothing of ${version}: write a section ## [${version}] - <date>.`,
    );
  }
  return `${said}\n`;
}
