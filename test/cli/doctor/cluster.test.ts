import { examineCluster } from '../../../cli/doctor/cluster';
import { echo, type Handler, lines, patientWith, reply, services, type Service } from './service';

const serve = services();
const TOKEN = 'e30.token-of-the-run.signature';
const UID = '11111111-1111-4111-8111-111111111111';

async function examine({ origin, caPem }: Service, more = {}): Promise<readonly string[]> {
  const patient = patientWith({ type: 'local' }, { TF_VAR_cluster_token: TOKEN }, { timeoutMs: 5000, ...more });
  return lines(await examineCluster(patient, { host: new URL(origin), ca: caPem, token: TOKEN }), patient);
}

/** An API server that says what it should, but for some paths; of real ones the live tests tell. */
const serverBut =
  (answers: Readonly<Record<string, unknown>>): Handler =>
  ({ url, headers }, response) => {
    if (headers.authorization === undefined) return reply(response, 401);
    const kinds = ['validatingadmissionpolicies', 'validatingadmissionpolicybindings'];
    const usual: Readonly<Record<string, unknown>> = {
      '/version': { gitVersion: 'v1.35.4' },
      '/api/v1/namespaces/kube-system': { metadata: { uid: UID } },
      '/apis/admissionregistration.k8s.io/v1': { resources: kinds.map((name) => ({ name })) },
      '/apis/authentication.k8s.io/v1/selfsubjectreviews': { status: { userInfo: { username: 'somebody' } } },
    };
    const body = { ...usual, ...answers }[url.pathname];
    return reply(response, body === undefined ? 404 : 200, typeof body === 'string' ? body : JSON.stringify(body));
  };

const POLICIES = '/apis/admissionregistration.k8s.io/v1';

describe('an API server', () => {
  it.each([
    [
      'serves no admission policies',
      { [POLICIES]: undefined },
      'mismatch groups: not served: validatingadmissionpolicies',
    ],
    [
      'serves half of them',
      { [POLICIES]: { resources: [{ name: 'validatingadmissionpolicies' }] } },
      'mismatch groups: not served: validatingadmissionpolicybindings',
    ],
    [
      'says no version',
      { '/version': { gitVersion: `v1.35.4 ${TOKEN}` } },
      'mismatch kubernetes: an answer that cannot be',
    ],
    ['says it in another form', { '/version': '<html>' }, 'mismatch kubernetes: an answer that cannot be read'],
    [
      'says no UID',
      { '/api/v1/namespaces/kube-system': { metadata: { uid: TOKEN } } },
      'mismatch identity: an answer that cannot be read',
    ],
    ['is of another minor version', { '/version': { gitVersion: 'v1.34.9' } }, 'mismatch kubernetes: v1.34.9'],
  ])('that %s', async (_, answers, line) => {
    const told = (await examine(await serve(serverBut(answers)))).join('\n');
    expect(told).toContain(line);
    expect(told).not.toContain('token-of-the-run');
  });

  it('that gives no judgement of rights is not believed to refuse them', async () => {
    const told = await examine(await serve(serverBut({})));
    expect(told.find((line) => line.includes('rights-needed'))).toMatch(/^mismatch/);
    expect(told.find((line) => line.includes('rights-beyond'))).toMatch(/^unseen/);
    expect(told.find((line) => line.includes('authorization'))).toMatch(/^unseen/);
  });

  it('of an unknown identity stops all but a local environment', async () => {
    const service = await serve(serverBut({}));
    const { environment } = patientWith({ type: 'local' }, {});
    expect((await examine(service)).find((line) => line.includes(' identity'))).toBe(`mismatch identity: ${UID}`);
    const local = { environment: { ...environment, id: 'local' } };
    expect((await examine(service, local)).find((line) => line.includes(' identity'))).toBe(`warning identity: ${UID}`);
  });

  it('that repeats what it was sent gets no secret told', async () => {
    for (const status of [200, 401, 403, 500]) {
      const told = (await examine(await serve(echo(status)))).join('\n');
      expect(told).toContain('mismatch');
      expect(told).not.toContain('token-of-the-run');
    }
  });

  it('that does not answer passes nothing', async () => {
    const told = await examine(await serve(() => undefined), { timeoutMs: 300 });
    expect(told[0]).toBe('mismatch api-server: no answer in time');
    expect(told.slice(1).filter((line) => !line.startsWith('unseen'))).toEqual([]);
    expect(told).toHaveLength(15);
  });
});
