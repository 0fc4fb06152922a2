import { expect, test } from '@jest/globals';
import { errorFields, type LogRecord } from '@samenhang/local/functions-host/log';
import { toLogLine } from '@samenhang/local/log-line';

const request: LogRecord = {
  level: 'information',
  category: 'Function.me',
  function: 'me',
  operation: '0af7651916cd43dd8448eb211c80319c',
  method: 'GET',
  route: 'api/me',
  ms: 1.2,
  status: 200,
};

test('of a request that went well only the line of the application is printed', () => {
  expect(toLogLine(request)).toBeUndefined();
  const own: LogRecord = { level: 'information', category: 'Function.me.User', message: '{"a":1}' };
  expect(toLogLine(own)).toBe('{"a":1}');
});

test('of a job that went well it is the same', () => {
  const { method, route, status, ...job } = request;
  expect(toLogLine({ ...job, function: 'close-step', category: 'Function.close-step' })).toBe(
    undefined,
  );
  expect(toLogLine({ ...job, level: 'error', error: 'CloseFault' })).toContain('CloseFault');
});

test('a request that failed is one line, with the place and without the message', () => {
  const error = new TypeError('the answer was 3\nand more');
  const line = toLogLine({ ...request, level: 'error', status: 500, ...errorFields(error) });
  expect(line).toContain('error="TypeError"');
  expect(line).toContain('log-line.test.ts');
  expect(line).not.toMatch(/answer|\n/);
});

test('what an application logs over several lines becomes one', () => {
  const message = 'first\n  second';
  expect(toLogLine({ level: 'error', category: 'Function.me.User', message })).toBe('first second');
});
