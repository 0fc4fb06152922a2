import {
  AUDIT_COLUMNS,
  AUDIT_FORMATS,
  AUDIT_MONTH,
  type AuditEntry,
  type AuditFormat,
  auditSchema,
} from '@samenhang/shared/api/audit';
import { AUDIT_ACTIONS, SYSTEM } from '@samenhang/shared/api/audit-actions';
import type { FieldCode } from '@samenhang/shared/api/field-codes';
import { GUID } from '@samenhang/shared/identifiers';
import type { Language } from '@samenhang/shared/languages';
import { err, ok, type Result } from '@samenhang/shared/result';
import { monthOf } from '../repositories/audit-months.ts';
import { logLines } from '../use-cases/log/log-lines.ts';
import { exportLog, type LogView, readLog } from '../use-cases/log/read-log.ts';
import { auditReader } from './access-kinds.ts';
import { csvOf } from './csv.ts';
import { defineRoute } from './define-route.ts';
import type { Failure } from './definition.ts';
import { DATA_HEADERS } from './security-headers.ts';

export const getAudit = defineRoute({
  name: 'audit',
  methods: ['GET'],
  route: 'api/audit',
  access: auditReader,
  summary:
    'The log of a month, in UTC: of this one, or of ?month=2026-11; of one ?action= or ?actor= alone; ?format=json is paged with ?after=, jsonl and csv are the whole of it',
  query: ['month', 'action', 'actor', 'format', 'after'],
  responses: { 200: () => auditSchema },
  problems: ['validation_failed'],
  handle: async ({ services, principal, query, language }) => {
    const asked = parseView(query, services.clock());
    if (!asked.ok) return asked.error;
    const { format, view } = asked.value;
    if (format !== 'json') {
      const exported = await exportLog(services, principal, { ...view, format });
      if (!exported.ok) return { problem: exported.error.code };
      return toFile(exported.value, { format, language, month: view.month });
    }
    const after = query.get('after') ?? undefined;
    const read = await readLog(services, principal, { ...view, ...(after && { after }) });
    if (!read.ok) return { problem: read.error.code };
    const { entries: items, ...page } = read.value;
    return { status: 200, body: { month: view.month, you: principal.person, items, ...page } };
  },
});

function parseView(
  query: URLSearchParams,
  now: Date,
): Result<{ format: AuditFormat; view: LogView }, Failure> {
  const month = query.get('month') ?? monthOf(now);
  const actor = query.get('actor') ?? undefined;
  const action = AUDIT_ACTIONS.find((known) => known === query.get('action'));
  const format = AUDIT_FORMATS.find((known) => known === (query.get('format') ?? 'json'));
  if (!AUDIT_MONTH.test(month)) return refused('month', 'invalid_format', { format: 'YYYY-MM' });
  if (action === undefined && query.has('action')) {
    return refused('action', 'invalid_value', { known: AUDIT_ACTIONS.join(', ') });
  }
  if (actor !== undefined && actor !== SYSTEM && !GUID.test(actor)) {
    return refused('actor', 'invalid_format', { format: `GUID, ${SYSTEM}` });
  }
  if (format === undefined) {
    return refused('format', 'format_unknown', { known: AUDIT_FORMATS.join(', ') });
  }
  return ok({ format, view: { month, ...(action && { action }), ...(actor && { actor }) } });
}

function refused(
  name: string,
  code: FieldCode,
  values: Readonly<Record<string, string>>,
): Result<never, Failure> {
  return err({ problem: 'validation_failed', errors: [{ pointer: `/${name}`, code, values }] });
}

interface File {
  readonly format: Exclude<AuditFormat, 'json'>;
  readonly language: Language;
  readonly month: string;
}

const TYPES = { csv: 'text/csv; charset=utf-8; header=present', jsonl: 'application/jsonl' };

function toFile(entries: readonly AuditEntry[], { format, language, month }: File) {
  const body = format === 'csv' ? csvOf(rowsOf(entries), language) : logLines(entries);
  const headers = {
    ...DATA_HEADERS,
    'content-type': TYPES[format],
    'content-disposition': `attachment; filename="samenhang-log-${month}.${format}"`,
  };
  return { status: 200, headers, body: Buffer.from(body) } as const;
}

/** The names of columns are those of the JSON, in every language, as programs read them. */
function rowsOf(entries: readonly AuditEntry[]): string[][] {
  const rows = entries.map(({ target, details, ...entry }) => {
    const cells = { ...entry, targetKind: target.kind, targetId: target.id };
    const row = { ...cells, details: JSON.stringify(details) };
    return AUDIT_COLUMNS.map((column) => row[column]);
  });
  return [[...AUDIT_COLUMNS], ...rows];
}
