import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether any file below a folder holds these bytes. */
export function folderHolds(folder: string, wanted: Uint8Array): boolean {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .some((file) => readFileSync(join(file.parentPath, file.name)).includes(Buffer.from(wanted)));
}

/** The same for a text, as UTF-8 or UTF-16 of either order. */
export function folderHoldsText(folder: string, text: string): boolean {
  const little = Buffer.from(text, 'utf16le');
  const forms = [Buffer.from(text, 'utf8'), little, Buffer.from(little).swap16()];
  return forms.some((form) => folderHolds(folder, form));
}
