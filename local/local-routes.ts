import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Issuer } from '@samenhang/functions/ports/issuer';
import { STEPS, type Step } from './clock-ahead.ts';
import type { Personas } from './demo/personas.ts';
import { LIFETIME_SECONDS, signAccessToken, type TokenSubject } from './entra/access-token.ts';
import { openIdConfiguration } from './entra/issuer.ts';
import { nestedAnswer } from './entra/nested-auth.ts';
import type { SigningKey } from './entra/signing-key.ts';
import type { SentNotices } from './graph/sent-notices.ts';

/** What is served under `/local/`: the stand-ins for Entra and for the directory of people. */
export interface LocalServices {
  /** Of the local server, without a slash at its end. */
  readonly origin: string;
  readonly issuer: Issuer;
  readonly signingKey: SigningKey;
  readonly personas: Personas;
  /** Whether an open page is to follow when the server starts anew, as `npm run dev` does. */
  readonly reloads: boolean;
  /** What the product had Microsoft 365 send. */
  readonly sent: SentNotices;
  /** Puts the clock of everything here forward. */
  readonly forward: (step: Step) => void;
}

/** Another one with every start. */
const INSTANCE = randomUUID();

/** An organisation that has nothing to do with the product. */
const OUTSIDE = '0e0e0e0e-0000-4000-8000-00000000000e';

interface Answer {
  readonly status: number;
  readonly body: object;
}

const NOT_FOUND = problem('There is nothing here.');
const CONFIGURATION =
  /^\/local\/entra\/([0-9a-f-]{36})\/v2\.0\/\.well-known\/openid-configuration$/;

/** Answers a GET under `/local/`; everything else there is a 404. */
export async function answerLocal(
  services: LocalServices,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', services.origin);
  const { status, body } = await answerBy(services, request, url);
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  const headers = { 'content-type': type, 'cache-control': 'no-store' };
  response.writeHead(status, headers).end(JSON.stringify(body));
}

async function answerBy(
  services: LocalServices,
  request: IncomingMessage,
  url: URL,
): Promise<Answer> {
  if (request.method === 'POST' && url.pathname === '/local/clock') {
    return putForward(services, url.searchParams.get('forward'));
  }
  return request.method === 'GET' ? answerTo(services, url) : problem('Only GET works here.', 405);
}

function putForward({ forward }: LocalServices, wanted: string | null): Answer {
  const step = STEPS.find((name) => name === wanted);
  if (step === undefined) return NOT_FOUND;
  forward(step);
  return nowOf();
}

const nowOf = (): Answer => ({ status: 200, body: { now: new Date().toISOString() } });

async function answerTo(services: LocalServices, url: URL): Promise<Answer> {
  const { origin, signingKey, personas, issuer } = services;
  switch (url.pathname) {
    case '/local/entra/discovery/v2.0/keys':
      return { status: 200, body: { keys: [signingKey.publicJwk] } };
    case '/local/instance':
      return { status: 200, body: { id: INSTANCE, reloads: services.reloads } };
    case '/local/clock':
      return nowOf();
    case '/local/personas':
      return { status: 200, body: { items: personas.items } };
    case '/local/activity':
      return activityOf(services, url.searchParams.get('persona') ?? '');
    case '/local/entra/nested': {
      const subject = personas.subjectOf(url.searchParams.get('persona') ?? '');
      if (subject === undefined) return problem('There is no such persona.');
      return { status: 200, body: await nestedAnswer(signingKey, issuer, subject, new Date()) };
    }
    case '/local/token': {
      const subject = personas.subjectOf(url.searchParams.get('persona') ?? '');
      if (subject === undefined) return problem('There is no such persona.');
      const comes = comingAs(subject, url.searchParams.get('as'));
      const access_token = await signAccessToken(signingKey, issuer, comes, new Date());
      return { status: 200, body: { access_token, expires_in: LIFETIME_SECONDS } };
    }
    default: {
      const tenant = CONFIGURATION.exec(url.pathname)?.[1];
      const known = personas.items.some((persona) => persona.tenant === tenant);
      if (tenant === undefined || !known) return NOT_FOUND;
      return { status: 200, body: openIdConfiguration(origin, tenant) };
    }
  }
}

/** Somebody as in a meeting of another organisation: its guest, or of one that we do not know. */
function comingAs(subject: TokenSubject, as: string | null): TokenSubject {
  if (as === 'guest') return { ...subject, isGuest: true };
  return as === 'outside' ? { ...subject, tenant: OUTSIDE } : subject;
}

/** Somebody's activity feed, and the mail that went to groups of their organisation. */
function activityOf({ personas, sent }: LocalServices, persona: string): Answer {
  const subject = personas.subjectOf(persona);
  if (subject === undefined) return problem('There is no such persona.');
  const { tenant, person } = subject;
  const feed = sent.feedOf(tenant, person).map(({ text, at, page }) => ({ text, at, page }));
  const mail = sent.mail.filter((one) => one.tenant === tenant).toReversed();
  return {
    status: 200,
    body: { feed, mail: mail.map(({ at, to, subject: line, body }) => ({ at, to, line, body })) },
  };
}

function problem(title: string, status: 404 | 405 = 404): Answer {
  const code = status === 404 ? 'not_found' : 'method_not_allowed';
  return { status, body: { type: 'about:blank', title, status, code } };
}
