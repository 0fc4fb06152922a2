import {
  deploymentSchema,
  messageArrivedSchema,
  messageAskedSchema,
} from '@samenhang/shared/api/deployment';
import { PATHS } from '@samenhang/shared/api/paths';
import * as z from 'zod';
import { bad, type Finding, well } from '../azure/finding.ts';
import { partFindings } from './part-findings.ts';
import { type Answer, ask, type Site } from './site.ts';

const problem = z.object({ code: z.string() });

/** What a check from inside takes besides the site. */
export interface Inside {
  /** Milliseconds. */
  readonly wait: (ms: number) => Promise<unknown>;
  /** Tells of the clock of the instance that answered. */
  readonly clock: (told: Date) => Promise<Finding>;
}

/**
 * What the app finds when it tries all that it needs, for somebody with the role Assessment.Technical.
 * @throws NoAnswer
 */
export async function* lookFromInside(site: Site, inside: Inside): AsyncIterable<Finding> {
  const answer = await ask(site, PATHS.deployment(), 'POST');
  const told = deploymentSchema.safeParse(answer.json);
  if (answer.status !== 200 || !told.success) {
    yield refusal(answer, site.token ?? '');
    return;
  }
  yield await inside.clock(new Date(told.data.at));
  yield* partFindings(told.data.items);
  yield await messageFinding(site, inside.wait);
}

const claims = z.object({
  aud: z.string(),
  tid: z.string(),
  ver: z.string(),
  roles: z.array(z.string()).default([]),
});

function refusal({ status, json }: Answer, token: string): Finding {
  const code = problem.safeParse(json).data?.code;
  const mine = claims.safeParse(payloadOf(token)).data;
  if (code === 'forbidden') {
    return bad(
      'You may not look from inside.',
      'It takes the role Assessment.Technical: Entra, Enterprise applications, Samenhang, Users and groups. Then sign in again.',
    );
  }
  if (code === 'tenant_not_allowed') {
    return bad(
      `Your tenant, ${mine?.tid ?? 'of your token'}, may not sign in.`,
      'Add it to the setting SAMENHANG_TENANTS.',
    );
  }
  if (code === 'token_invalid' && mine?.ver === '1.0') {
    return bad(
      'Entra gave a token of version 1, which is not taken.',
      'npm run -s register has Entra give version 2.',
    );
  }
  if (code === 'token_invalid') {
    return bad(
      'The app does not take the token that Entra gave you.',
      `The setting SAMENHANG_CLIENT_ID must be ${mine?.aud ?? 'its audience'}, and the clock of the app must be right.`,
    );
  }
  return bad(
    `The app could not try its parts (HTTP ${status}).`,
    'Its log says why, under the route api/deployment.',
  );
}

/** What a token says; who checks it is the app. */
function payloadOf(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

const TRIES = 60;
const PAUSE_MS = 3000;

/** Sends one through the queues and waits until it arrives: three minutes, as an instance may have to start. */
async function messageFinding(site: Site, wait: Inside['wait']): Promise<Finding> {
  const sent = await ask(site, PATHS.deploymentMessage(), 'POST');
  const { data } = messageAskedSchema.safeParse(sent.json);
  if (sent.status !== 202 || data === undefined) {
    return bad(
      `Azure could not put a message into a queue (HTTP ${sent.status}).`,
      'Its own host does that: see that AzureWebJobsStorage__accountName, __credential and __clientId name the account and the identity, that the identity has Storage Queue Data Contributor there, and that host.json in the package names the extension bundle.',
    );
  }
  for (let tried = 0; tried < TRIES; tried++) {
    const { json } = await ask(site, PATHS.deploymentMessage());
    const arrived = messageArrivedSchema.safeParse(json).data?.arrived ?? '';
    if (arrived >= data.asked) return well('A message through the queues arrives.');
    await wait(PAUSE_MS);
  }
  return bad(
    'A message was put into the queue check-steps, and did not arrive within three minutes.',
    'Without it no round opens or closes. See the log for errors of the listener; the identity has to have Storage Queue Data Contributor and Storage Blob Data Owner on the account of AzureWebJobsStorage__accountName.',
  );
}
