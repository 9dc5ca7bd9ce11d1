// Carries connections between loopback of the node's network namespace and sockets in the file system, which belong to
// no network namespace: the policy agent reaches the API server of the control plane so, and the tests reach its metrics.
const net = require('node:net');

const relays = JSON.parse(process.argv[2]);

function carry({ from, to }) {
  const server = net.createServer((inner) => {
    const outer = net.connect(to);
    for (const [one, other] of [
      [inner, outer],
      [outer, inner],
    ])
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
    inner.pipe(outer).pipe(inner);
  });
  return new Promise((resolve) => server.listen(from, resolve));
}

process.stdin.on('end', () => process.exit(0)).resume();
void Promise.all(relays.map(carry)).then(() => process.stdout.write('{}\n'));
