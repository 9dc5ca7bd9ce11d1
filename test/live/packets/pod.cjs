// What runs in the network namespace of a pod. It answers on its ports with its own name, and opens the connections
// that it is told to on standard input. When that closes, it ends.
const dgram = require('node:dgram');
const net = require('node:net');
const { createInterface } = require('node:readline');
const { setTimeout: pause } = require('node:timers/promises');

const { name, addresses, ports, paceMs } = JSON.parse(process.argv[2]);
const ANSWER_MS = 30_000;
const LAST_PORT = 65_535;
/** Each attempt has a source port of its own: the kernel must not take it for a connection that it let pass before. */
let sourcePort = 30_000;

const ready = (emitter, event) =>
  new Promise((resolve, reject) => {
    emitter.once(event, resolve);
    emitter.once('error', reject);
  });

function nextPort() {
  if (sourcePort === LAST_PORT) throw new Error(`${name} has used up its source ports`);
  return (sourcePort += 1);
}

function listen(address, { protocol, port }) {
  if (protocol === 'UDP') {
    const socket = dgram.createSocket(net.isIPv6(address) ? 'udp6' : 'udp4');
    socket.on('message', (_, peer) => socket.send(name, peer.port, peer.address));
    socket.bind(port, address);
    return ready(socket, 'listening');
  }
  const server = net.createServer((socket) => {
    // The other side hangs up as soon as it has the name.
    socket.on('error', () => {});
    socket.end(name);
  });
  server.listen(port, address);
  return ready(server, 'listening');
}

/** Gives the name that answered, nothing when no answer came, or what went wrong. */
function connect({ host, port, timeoutMs }, done) {
  const socket = net.connect({ host, port, localPort: nextPort() });
  let answer = '';
  let timer = setTimeout(() => finish({}), timeoutMs);
  const finish = (outcome) => {
    clearTimeout(timer);
    socket.destroy();
    done(outcome);
  };
  socket.setEncoding('utf8');
  socket.on('connect', () => {
    clearTimeout(timer);
    timer = setTimeout(() => finish({ error: 'connected, but no answer' }), ANSWER_MS);
  });
  socket.on('data', (text) => (answer += text));
  socket.on('end', () => finish({ answer }));
  socket.on('error', ({ message }) => finish({ error: message }));
}

function ask({ host, port, timeoutMs }, done) {
  const socket = dgram.createSocket(net.isIPv6(host) ? 'udp6' : 'udp4');
  const finish = (outcome) => {
    clearTimeout(timer);
    socket.close();
    done(outcome);
  };
  const timer = setTimeout(() => finish({}), timeoutMs);
  socket.on('message', (text) => finish({ answer: text.toString('utf8') }));
  socket.on('error', ({ message }) => finish({ error: message }));
  socket.bind(nextPort(), () => socket.send('who', port, host));
}

async function probe(one, index) {
  await pause(index * paceMs);
  return new Promise((resolve) => (one.protocol === 'UDP' ? ask : connect)(one, resolve));
}

const say = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const { id, probes } = JSON.parse(line);
    void Promise.all(probes.map(probe)).then((outcomes) => say({ id, outcomes }));
  })
  .on('close', () => process.exit(0));

void Promise.all(addresses.flatMap((address) => ports.map((port) => listen(address, port)))).then(() => say({}));
