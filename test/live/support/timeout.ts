// A setting of Jest's whole run otherwise: a project's own `testTimeout` is not heard.
jest.setTimeout(120_000);
