import type { LogLevel } from './core-types.ts';

/**
 * One event of the host, of fields that are chosen one by one: no header, body, query, name or
 * message of an error is among them. `message` is only what a function logged itself.
 */
export interface LogRecord {
  readonly level: LogLevel;
  /** As in Azure: `Function.<name>`, `Function.<name>.User`, `Host.General`. */
  readonly category: string;
  readonly function?: string;
  /** W3C trace id; what Application Insights calls the operation id. */
  readonly operation?: string;
  readonly method?: string;
  /** The template, never the path that was asked for. */
  readonly route?: string;
  readonly status?: number;
  readonly ms?: number;
  /** The name of an error, and where it was thrown. */
  readonly error?: string;
  readonly at?: readonly string[];
  readonly message?: string;
}

export type Log = (record: LogRecord) => void;

const LEVELS: readonly LogLevel[] = [
  'trace',
  'debug',
  'information',
  'warning',
  'error',
  'critical',
  'none',
];

/** Levels of `logging.logLevel` in host.json: by the longest beginning of a category, whatever its case. */
export function filterLog(levels: Readonly<Record<string, LogLevel>>, log: Log): Log {
  const named = new Map(Object.entries(levels).map(([name, level]) => [name.toLowerCase(), level]));
  const lowest = new Map<string, number>();
  const lowestOf = (category: string) => {
    const known = lowest.get(category);
    if (known !== undefined) return known;
    const [longest] = [...named]
      .filter(([name]) => category.toLowerCase().startsWith(name))
      .sort(([a], [b]) => b.length - a.length);
    const level = longest?.[1] ?? named.get('default') ?? 'information';
    lowest.set(category, LEVELS.indexOf(level));
    return LEVELS.indexOf(level);
  };
  return (record) => {
    const level = LEVELS.indexOf(record.level);
    if (record.level !== 'none' && level >= lowestOf(record.category)) log(record);
  };
}

/** What may be told of an error: its name and where it was thrown; a message may quote an answer. */
export function errorFields(error: unknown): Pick<LogRecord, 'error' | 'at'> {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { error: error.name, at: frames.slice(0, 8).map((line) => line.trim()) };
}
