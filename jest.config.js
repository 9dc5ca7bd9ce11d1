const { availableParallelism } = require('node:os');

const common = {
  testEnvironment: 'node',
  rootDir: __dirname,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: { '\\.ts$': '<rootDir>/test/support/esbuild-transform.cjs' },
  moduleFileExtensions: ['ts', 'js', 'cjs', 'json'],
};

module.exports = {
  // Jest leaves a core idle, which is half of a machine with two; a live test file starts a control plane (0.4 GB).
  maxWorkers: Math.min(4, availableParallelism()),
  projects: [
    {
      ...common,
      displayName: 'offline',
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/stacks/fork.test.ts', '<rootDir>/test/live/'],
    },
    {
      ...common,
      // CDKTF is archived; its maintained fork has to stay a drop-in. Needs a mapper, hence a project.
      displayName: 'cdktn',
      testMatch: ['<rootDir>/test/stacks/fork.test.ts'],
      moduleNameMapper: { '^cdktf$': 'cdktn', '^cdktf/(.*)$': 'cdktn/$1' },
    },
    {
      ...common,
      // On a real kube-apiserver: test/live/README.md.
      displayName: 'live',
      testMatch: ['<rootDir>/test/live/**/*.test.ts'],
      globalSetup: '<rootDir>/test/live/setup.ts',
      setupFilesAfterEnv: ['<rootDir>/test/live/support/timeout.ts'],
    },
  ],
  reporters: [
    'default',
    '<rootDir>/test/live/support/not-run-reporter.cjs',
    '<rootDir>/test/live/terraform/evidence-reporter.cjs',
    '<rootDir>/test/support/closing-line-reporter.cjs',
  ],
};
