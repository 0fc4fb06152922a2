/** The files that a result can be downloaded as. */
export const FORMATS = ['excel', 'powerpoint', 'csv', 'json'] as const;
export type Format = (typeof FORMATS)[number];

const ENDING = { excel: 'xlsx', powerpoint: 'pptx', csv: 'csv', json: 'json' } as const;

/** A name that every file system takes, and by which people find the file again. */
export function fileName(unit: string, cycle: string, format: Format): string {
  const plain = unit.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  return `samenhang-${plain}-${cycle}.${ENDING[format]}`;
}
