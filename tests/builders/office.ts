import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether LibreOffice is there to read what we wrote. */
export function hasOffice(): boolean {
  return spawnSync('soffice', ['--version']).status === 0;
}

/** What LibreOffice makes of a file in another format, such as `csv` or `pdf`. */
export function converted(content: Uint8Array, ending: string, to: 'csv' | 'pdf'): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'samenhang-office-'));
  try {
    const file = join(folder, `file.${ending}`);
    writeFileSync(file, content);
    // A profile of its own, so that it need not wait for one that runs already.
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const args = [profile, '--headless', '--convert-to', to, '--outdir', folder, file];
    execFileSync('soffice', args, { stdio: 'ignore' });
    return readFileSync(join(folder, `file.${to}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
