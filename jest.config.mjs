const transform = {
  '^.+\\.(ts|tsx|mts|mjs)$': [
    '@swc/jest',
    { jsc: { target: 'es2023', parser: { syntax: 'typescript', tsx: true } } },
  ],
};

const project = (displayName, testMatch) => ({
  displayName,
  rootDir: '.',
  testEnvironment: 'node',
  testMatch: testMatch.map((pattern) => `<rootDir>/tests/${pattern}`),
  transform,
  extensionsToTreatAsEsm: [],
});

export default {
  projects: [
    project('unit', ['{shared,functions,local}/**/*.test.ts']),
    project('contract', ['contract/**/*.test.ts']),
    project('house', ['house/**/*.test.ts']),
    project('faults', ['faults/**/*.test.ts']),
  ],
};
