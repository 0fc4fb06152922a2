import { RestError } from '@azure/data-tables';
import {
  AuthenticationError,
  AuthenticationRequiredError,
  CredentialUnavailableError,
} from '@azure/identity';
import { describe, expect, test } from '@jest/globals';
import { asUnavailable, withPassingFaults } from '@samenhang/functions/ports/passing-faults';
import { isStorageUnavailable } from '@samenhang/functions/ports/table-store';

const withCode = (code: string) => Object.assign(new Error(`${code} 10.0.0.1`), { code });
const rest = (statusCode?: number) =>
  new RestError('no', statusCode === undefined ? {} : { statusCode });

const PASSING: [what: string, fault: Error][] = [
  ['no managed identity', new CredentialUnavailableError('ManagedIdentityCredential')],
  ['an identity that is refused', new AuthenticationError(400, { error: 'invalid_client' })],
  ['a sign-in that nobody can do', new AuthenticationRequiredError({ scopes: ['storage'] })],
  ['an identity without a role yet', rest(403)],
  ['a token that is not taken', rest(401)],
  ['no answer', rest()],
  ['too many requests', rest(429)],
  ['the service being down', rest(503)],
  ['a name that is not found', withCode('ENOTFOUND')],
  ['nobody listening', withCode('ECONNREFUSED')],
  ['a full disk', withCode('ENOSPC')],
  ['a disk that is read only', withCode('EROFS')],
];
const LASTING: [what: string, fault: unknown][] = [
  ['a request the service does not understand', rest(400)],
  ['a table that is not there', rest(404)],
  ['a mistake of ours', new TypeError('undefined is not a function')],
  ['a file that is not there', withCode('ENOENT')],
  ['what is no error', 'ECONNREFUSED'],
];

describe('is unavailable for now', () => {
  test.each(PASSING)('for %s', (_, fault) => {
    expect(asUnavailable(fault)).toMatchObject({ code: 'storage_unavailable', cause: fault });
  });

  test('whichever copy of a client threw it', () => {
    class Copy extends Error {
      override readonly name = 'CredentialUnavailableError';
    }
    expect(isStorageUnavailable(asUnavailable(new Copy('no identity')))).toBe(true);
  });
});

test.each(LASTING)('is not, for %s', (_, fault) => {
  expect(asUnavailable(fault)).toBe(fault);
});

test('the keeper of keys tells it, whatever was asked of it', async () => {
  const fault = new CredentialUnavailableError('none here');
  const fail = async () => {
    throw fault;
  };
  const none = withPassingFaults({ create: fail, wrap: fail, unwrap: fail, destroy: fail });
  const asked = [
    none.create('a'),
    none.wrap('a', new Uint8Array()),
    none.unwrap('a', new Uint8Array()),
    none.destroy('a'),
  ];
  for (const one of asked) {
    await expect(one).rejects.toMatchObject({ code: 'storage_unavailable', cause: fault });
  }
});
