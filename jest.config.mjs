const transform = {
  '^.+\\.(ts|tsx|mjs|js)$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2023',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
    },
  ],
};

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir: '.',
  testEnvironment: 'node',
  testMatch: testMatch.map((pattern) => `<rootDir>/tests/${pattern}`),
  transform,
  // Tests run in a context of their own, where finding a global costs more than computing with it.
  sandboxInjectedGlobals: ['Math'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  // These come as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(jose|@seriousme)/)'],
  ...more,
});

/** Leaves out what another project runs. */
const apart = (folder) => ({ testPathIgnorePatterns: [`<rootDir>/tests/${folder}`] });

export default {
  // Only what hangs takes as long: how fast a machine is, no test asserts.
  testTimeout: 300_000,
  projects: [
    // Pure: no server, no store, no process of their own, nothing built.
    project('unit', ['{shared,tab}/**/*.test.ts'], apart('tab/scripts/build')),
    // What a person sees and hears of one part of a page, in a document without a browser.
    project('components', ['tab/**/*.test.tsx'], {
      testEnvironment: 'jsdom',
      setupFilesAfterEnv: ['<rootDir>/tests/tab/components/document.ts'],
    }),
    project('build', ['tab/scripts/build.test.ts', 'functions/package/*.test.ts']),
    project('functions', ['functions/**/*.test.ts'], apart('functions/package/')),
    project('cli', ['cli/**/*.test.ts']),
    project('local', ['local/**/*.test.ts']),
    project('app-manifest', ['app-manifest/**/*.test.ts']),
    project('contract', ['contract/**/*.test.ts']),
    // The templates of Azure, read here as Azure would read them.
    project('infra', ['infra/**/*.test.ts']),
    // The package as it is handed out: built here once more, in another folder.
    project('release', ['release/**/*.test.ts']),
    project('house', ['house/**/*.test.ts']),
    project('upgrade', ['upgrade/**/*.test.ts']),
    project('attacks', ['attacks/**/*.test.ts']),
    project('e2e', ['e2e/**/*.test.ts']),
    project('faults', ['faults/**/*.test.ts']),
  ],
};
