import { PATHS } from '@samenhang/shared/api/paths';
import * as z from 'zod';
import { bad, type Finding, well } from '../azure/finding.ts';
import { type Answer, ask, type Site } from './site.ts';

const health = z.object({ status: z.literal('ok'), version: z.string() });
const problem = z.object({ code: z.string() });
const openApi = z.object({ info: z.object({ version: z.string() }) });

/**
 * What anybody can see of a deployment without signing in, in this order; each as soon as it is seen.
 * @param version the one that should run.
 * @throws NoAnswer where there is nobody to ask.
 */
export async function* lookFromOutside(site: Site, version: string): AsyncIterable<Finding> {
  yield serviceOf(await ask(site, PATHS.health()), version);
  yield* tabOf(site);
  yield interfaceOf(await ask(site, PATHS.openApi()), version);
  yield tokensOf(await ask(site, PATHS.me()));
  yield administrationOf(await ask(site, '/admin/host/status'));
}

const TRIES = 60;
const PAUSE_MS = 10_000;

/**
 * Settles when the service answers as it should, or after ten minutes whatever it answers: roles that were just
 * given work some minutes later, and a new package takes a while to start.
 * @param wait milliseconds.
 */
export async function whenUp(
  site: Site,
  version: string,
  wait: (ms: number) => Promise<unknown>,
): Promise<void> {
  for (let tried = 1; tried < TRIES; tried++) {
    const answer = await ask(site, PATHS.health()).catch(() => undefined);
    if (answer !== undefined && serviceOf(answer, version).kind === 'well') return;
    await wait(PAUSE_MS);
  }
}

function serviceOf({ status, json }: Answer, version: string): Finding {
  const told = health.safeParse(json);
  if (status === 200 && told.success) {
    return told.data.version === version
      ? well(`The service runs, version ${version}, and its storage answers.`)
      : bad(
          `Version ${told.data.version} runs; this is ${version}.`,
          'Deploy this one (azd deploy), or check with the sources of the one that runs.',
        );
  }
  if (problem.safeParse(json).data?.code === 'storage_unavailable') {
    return bad(
      'The service runs, and its storage does not answer.',
      'Run this again with --deep, which says what is refused. Most often it is the role Storage Table Data Contributor, which works some minutes after it was given.',
    );
  }
  if (status === 404) {
    return bad(
      'The host answers, and no function does.',
      'Either nothing is deployed (azd deploy), or the app could not start: the log then says "Samenhang cannot start", and which settings are missing.',
    );
  }
  return bad(
    `The service does not run (HTTP ${status}).`,
    'See in the portal whether the function app is stopped, and in its log why. Just after a deployment it takes a minute.',
  );
}

async function* tabOf(site: Site): AsyncIterable<Finding> {
  const page = await ask(site, '/index.html');
  const script = /<script[^>]+src="([^"]+)"/.exec(page.text)?.[1];
  if (page.status !== 200 || script === undefined) {
    yield bad(
      `The tab is not served (HTTP ${page.status}).`,
      'The package is not whole: npm run build, and deploy again.',
    );
    return;
  }
  const { status } = await ask(site, new URL(script, `${site.url}/`).pathname);
  const policy = page.headers.get('content-security-policy') ?? '';
  if (status !== 200) {
    yield bad(
      `The tab is served, and its script is not (HTTP ${status}).`,
      'The package is not whole: npm run build, and deploy again.',
    );
  } else if (!/frame-ancestors[^;]*teams\.microsoft\.com/.test(policy)) {
    yield bad(
      'The tab comes without the rule that lets Teams show it, and nobody else.',
      'Something between the app and people takes out the header Content-Security-Policy. Have it passed on as it is.',
    );
  } else {
    yield well('The tab is served, and Teams may show it.');
  }
}

function interfaceOf({ status, json }: Answer, version: string): Finding {
  const told = openApi.safeParse(json);
  return status === 200 && told.data?.info.version === version
    ? well('The interface describes itself.')
    : bad(
        `The description of the interface is not that of ${version} (HTTP ${status}).`,
        'The package is not whole: npm run build, and deploy again.',
      );
}

function tokensOf({ status, headers }: Answer): Finding {
  const wants = headers.get('www-authenticate') ?? '';
  if (status === 401 && wants.startsWith('Bearer'))
    return well('Nobody gets in without signing in.');
  if (status >= 300 && status < 400) {
    return bad(
      'The host sends people elsewhere to sign in.',
      'Switch off the authentication of App Service (Settings, Authentication): the app checks tokens itself, and Teams follows no redirect.',
    );
  }
  if (status === 200) {
    return bad(
      'Somebody without a token is let in.',
      'Take it down: something in front of the app answers in its place.',
    );
  }
  return bad(
    `Whoever is not signed in gets HTTP ${status} in place of 401.`,
    'See what stands between the app and people: it is to pass on what the app answers.',
  );
}

function administrationOf({ status }: Answer): Finding {
  return status === 200
    ? bad(
        'The administration of the host is open to anybody.',
        'Switch on its keys again: /admin must answer 401 without one.',
      )
    : well('The administration of the host is closed.');
}
