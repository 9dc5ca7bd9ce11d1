'use strict';
// Loaded before the command (NODE_OPTIONS): names lead to servers of the test, and the clock may be off.
const { Agent } = require('node:https');

const ways = JSON.parse(process.env.NDC_TEST_WAYS || '{}');
const create = Agent.prototype.createConnection;
Agent.prototype.createConnection = function (options, ...rest) {
  const port = ways[options.host];
  return create.call(this, port === undefined ? options : { ...options, host: '127.0.0.1', port }, ...rest);
};

const offset = Number(process.env.NDC_TEST_CLOCK_MS || '0');
const now = Date.now;
Date.now = () => now() + offset;
