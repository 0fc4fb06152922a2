import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { timedJobs } from '@samenhang/functions/jobs/timers';
import type { JobLine, RequestLine } from '@samenhang/functions/ports/log-line';
import { queues } from '@samenhang/functions/queues/all-queues';
import * as z from 'zod';
import { infraSources } from './bicep/infra-files.ts';
import { bicepParser, partsOf } from './bicep/syntax.ts';

const read = (file: string) => readFileSync(join(process.cwd(), file), 'utf8');

describe('parameters', () => {
  const given = z
    .object({ parameters: z.record(z.string(), z.object({ value: z.string() })) })
    .parse(JSON.parse(read('infra/main.parameters.json'))).parameters;

  /** Names and defaults, as main.bicep has them. */
  async function declared(): Promise<Record<string, string>> {
    const root = (await bicepParser())(infraSources().get('main.bicep') ?? '');
    const nodes = partsOf(root).filter(({ type }) => type === 'parameter_declaration');
    return Object.fromEntries(
      nodes.map((node) => {
        const [name, , fallback] = partsOf(node).map(({ text }) => text);
        return [name ?? '', (fallback ?? '').replace(/^'|'$/g, '')];
      }),
    );
  }

  test('azd gives all of them, with the same defaults', async () => {
    const defaults = Object.entries(given).map(([name, { value }]): [string, string] => [
      name,
      /=(.*)\}$/.exec(value)?.[1] ?? '',
    ]);
    const { location: _, ...own } = await declared();
    expect(Object.fromEntries(defaults)).toEqual({ location: '', ...own });
  });

  test('docs/deploy.md has all of them, with the same defaults', async () => {
    const rows = [
      ...read('docs/deploy.md').matchAll(
        /^\| `(\w+)` \| `(SAMENHANG_\w+|AZURE_LOCATION)` \| (.*?) \|/gm,
      ),
    ];
    const shown = rows.map(([, name, variable, fallback]) => [name, variable, fallback]);
    const wanted = Object.entries(await declared()).map(([name, fallback]) => [
      name,
      /\{(\w+)/.exec(given[name]?.value ?? '')?.[1],
      name === 'location' || fallback === '' ? '–' : `\`${fallback}\``,
    ]);
    expect(shown).toEqual(wanted);
  });
});

describe('queries of alerts and workbook', () => {
  const texts = [...infraSources()].filter(([file]) => /\.kql$|workbook/.test(file));
  /** Every field of a line that the app logs; the compiler sees that none is left out. */
  const fields: Record<keyof RequestLine | keyof JobLine | 'operation', true> = {
    route: true,
    status: true,
    fault: true,
    job: true,
    step: true,
    try: true,
    outcome: true,
    ms: true,
    cause: true,
    operation: true,
  };
  const jobs = [...timedJobs, ...queues.flatMap(({ functions }) => functions)].map(
    ({ name }) => name,
  );

  test.each(texts)('%s asks for fields that a line has', (file, text) => {
    const asked = [...text.matchAll(/\bline\.(\w+)/g)].map(([, field]) => field);
    expect({ file, asked }).toEqual({
      file,
      asked: asked.filter((field) => field && field in fields),
    });
  });

  test.each(texts)('%s asks for jobs that there are', (_, text) => {
    const named = [...text.matchAll(/line\.job\) (?:==|in) ?(\([^)]*\)|'[^']*')/g)].map(
      ([, names]) => names,
    );
    const asked = named.flatMap((names) =>
      [...(names ?? '').matchAll(/'([^']+)'/g)].map(([, name]) => name),
    );
    expect(jobs).toEqual(expect.arrayContaining(asked));
  });

  test('a step of any queue that was given up sets off an alert', () => {
    const poisoned = queues.flatMap(({ functions }) =>
      functions.filter(({ queueName }) => queueName.endsWith('-poison')).map(({ name }) => name),
    );
    const query = infraSources().get('queries/given-up.kql') ?? '';
    expect(poisoned.filter((name) => !query.includes(`'${name}'`))).toEqual([]);
  });

  test('every line arrives, as alerts count them', () => {
    expect(JSON.parse(read('functions/host.json'))).toMatchObject({
      logging: { applicationInsights: { samplingSettings: { excludedTypes: 'Trace;Exception' } } },
    });
  });

  test.each(texts.filter(([file]) => file.endsWith('.kql')))('%s is an alert', (file) => {
    expect(infraSources().get('alerts.bicep')).toContain(`'${file}'`);
  });
});

test('docs/operate.md says of every alert what to do', () => {
  const alerts = infraSources().get('alerts.bicep') ?? '';
  const named = [...alerts.matchAll(/\bid: '([\w-]+)'|name: '([\w-]+)-\$\{name\}'/g)];
  const ids = named.flatMap(([, listed, alone]) => listed ?? alone ?? []);
  expect(ids.length).toBeGreaterThan(15);
  const page = read('docs/operate.md');
  const told = ids.filter((id) => new RegExp(`^\\|.*\`${id}\``, 'm').test(page));
  expect(ids.filter((id) => !told.includes(id))).toEqual(['mail']);
});

test('a step may take as long as docs/scale.md says', () => {
  const { functionTimeout } = z
    .object({ functionTimeout: z.string() })
    .parse(JSON.parse(read('functions/host.json')));
  const [hours, minutes] = functionTimeout.split(':').map(Number);
  expect(read('docs/scale.md')).toContain(
    `${60 * (hours ?? 0) + (minutes ?? 0)} minutes of \`functionTimeout\``,
  );
});
