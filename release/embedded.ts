/** A copy of another package that a package of npm has in its own files. */
export interface Embedded {
  /** The package and the version of it that was looked into. */
  readonly within: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Whether the bundler still sees it as files of its own, and so leaves it out where nobody needs it. */
  readonly asFiles: boolean;
}

const TEAMS = { within: '@microsoft/teams-js@2.58.0', asFiles: true };
const JSZIP = { within: 'jszip@3.10.2', asFiles: false };

/**
 * The versions in teams-js are in the names of its folders. What `dist/jszip.min.js` has was found by
 * comparing `dist/jszip.js` with the sources of each: they are the same but for white space.
 */
export const EMBEDDED: readonly Embedded[] = [
  { ...TEAMS, name: 'debug', version: '4.3.5', licence: 'MIT' },
  { ...TEAMS, name: 'ms', version: '2.1.2', licence: 'MIT' },
  { ...TEAMS, name: 'tslib', version: '2.8.1', licence: '0BSD' },
  { ...TEAMS, name: 'uuid', version: '11.1.1', licence: 'MIT' },
  { ...JSZIP, name: 'immediate', version: '3.0.6', licence: 'MIT' },
  { ...JSZIP, name: 'lie', version: '3.3.0', licence: 'MIT' },
  { ...JSZIP, name: 'pako', version: '1.0.5', licence: '(MIT AND Zlib)' },
  { ...JSZIP, name: 'setimmediate', version: '1.0.5', licence: 'MIT' },
];
