/** Type errors are the compiler's to find (`npm run typecheck`); the tests only strip the types. */
export default {
  testEnvironment: 'node',
  // Opening the seeds takes a second on a machine of its own, and several on a busy one.
  testTimeout: 30_000,
  // Jest keeps much of the modules of a test file: a worker is begun anew before its heap is full.
  maxWorkers: '100%',
  workerIdleMemoryLimit: '1.5GB',
  testSequencer: '<rootDir>/test/helpers/longest-first.js',
  roots: ['<rootDir>/test'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  globalSetup: '<rootDir>/test/helpers/neo4j-setup.js',
  globalTeardown: '<rootDir>/test/helpers/neo4j-teardown.js',
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            useDefineForClassFields: false,
          },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
};
