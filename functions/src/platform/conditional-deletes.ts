import type { TableServiceClientOptions } from '@azure/data-tables';

type AdditionalPolicies = NonNullable<TableServiceClientOptions['additionalPolicies']>;
export type DeletePolicy = AdditionalPolicies[number];

/**
 * `submitTransaction` of @azure/data-tables 13.3 deletes whatever is there (`If-Match: *`): it takes
 * no ETag for a delete. This policy puts the ETags, in order, into the batch on its way out.
 */
export function deletesIfMatch(etags: readonly string[]): DeletePolicy {
  return {
    position: 'perCall',
    policy: {
      name: 'deletesIfMatch',
      sendRequest: (request, next) => {
        if (request.method === 'POST' && typeof request.body === 'string') {
          request.body = withEtags(request.body, etags);
        }
        return next(request);
      },
    },
  };
}

// Bodies of entities are JSON on one line, so a line that begins with DELETE is an operation.
const DELETE_HEAD = /^DELETE [^\r\n]*\r\n(?:[^\r\n]+\r\n)*/gm;

function withEtags(batch: string, etags: readonly string[]): string {
  let place = 0;
  const body = batch.replace(DELETE_HEAD, (head) => {
    const etag = etags[place++] ?? '';
    return head.replace(/^(if-match: )\*/im, (_, name: string) => name + etag);
  });
  if (place !== etags.length) throw new Error(`${etags.length} deletes wanted, ${place} found`);
  return body;
}
