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

const project = (displayName, testMatch) => ({
  displayName,
  rootDir: '.',
  testEnvironment: 'node',
  testMatch: testMatch.map((pattern) => `<rootDir>/tests/${pattern}`),
  transform,
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  // These come as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(jose|@seriousme)/)'],
});

export default {
  projects: [
    project('unit', ['{shared,functions,local,tab,app-manifest}/**/*.test.ts']),
    project('contract', ['contract/**/*.test.ts']),
    project('house', ['house/**/*.test.ts']),
    project('attacks', ['attacks/**/*.test.ts']),
    project('e2e', ['e2e/**/*.test.ts']),
    project('faults', ['faults/**/*.test.ts']),
  ],
};
