import { saveFile } from '../../lib/save-file.ts';

export function downloadJson(name: string, content: unknown): void {
  saveFile(name, new Blob([`${JSON.stringify(content, null, 2)}\n`], { type: 'application/json' }));
}
