import type { LogRecord } from './functions-host/log.ts';

/**
 * One line of the terminal for a record. The host's own line about a request or a job is left
 * out where all is well: the application writes one of its own, with the same operation id.
 */
export function toLogLine(record: LogRecord): string | undefined {
  const { level, category, message } = record;
  const isWell = level === 'information' && (record.status ?? 0) < 500;
  if (record.function !== undefined && isWell) return undefined;
  if (category.endsWith('.User')) return message?.replaceAll(/\s*\n\s*/g, ' ');
  const fields = Object.entries(record).filter(([name]) => name !== 'level' && name !== 'at');
  const text = fields.map(([name, value]) => `${name}=${JSON.stringify(value)}`).join(' ');
  const place = record.at === undefined ? '' : ` ${record.at.slice(0, 3).join(' < ')}`;
  return `${level} ${text}${place}`;
}
