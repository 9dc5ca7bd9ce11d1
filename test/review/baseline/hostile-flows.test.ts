import { temporaryFolders } from '../../support/temporary';
import type { HostileFolder, Resource } from './support/hostile-folder';
import { HostileReview } from './support/hostile-review';

const folder = temporaryFolders();
let review: HostileReview;

beforeAll(async () => {
  review = await HostileReview.of(folder);
}, 120_000);

const POLICY = 'kubernetes_network_policy_v1';
const STORE = 'ndc-backup_platform__backup__mover-store-egress';

function flow(hostile: HostileFolder, to: { name?: string; need?: string; cidr?: string; stack?: string }): void {
  const { name = 'platform.backup.zz-egress', need = 'backup/zz', cidr = '203.0.113.16/28', stack = 'platform' } = to;
  hostile.stack('platform', ({ resource }) => {
    const one = structuredClone(resource?.[POLICY]?.[STORE] ?? {}) as Resource & { spec: { egress: Resource[] } };
    Object.assign(one.metadata ?? {}, {
      name,
      annotations: { 'ndc.gov.vn/platform-flow': need },
      ...(stack === 'platform' ? {} : { namespace: 'byt-agent-node' }),
    });
    Object.assign(one.spec.egress[0] ?? {}, { to: [{ ip_block: { cidr } }] });
    if (stack === 'platform') Object.assign(resource?.[POLICY] ?? {}, { zz: one });
    else
      hostile.stack(stack, (other) => {
        other.resource = { ...other.resource, [POLICY]: { ...other.resource?.[POLICY], zz: one } };
      });
  });
}

describe('a flow of the platform', () => {
  it.each([
    ['opens a network of the size of a government', { cidr: '10.0.0.0/8' }, 'policy-address'],
    ['opens a network of IPv6 of that size', { cidr: '2001:db00::/24' }, 'policy-address'],
    ['opens the addresses of all pods', { cidr: '192.0.2.0/26' }, 'policy-address'],
    ['is of a component that has no end of it', { name: 'platform.logs.zz-egress', need: 'logs/zz' }, 'agreement-mark'],
    ['is called otherwise than its policy', { need: 'backup/other' }, 'agreement-mark'],
    ['stands in a namespace of a tenant', { stack: 'transmission-byt' }, 'policy-namespace'],
  ])('%s: refused', async (_, to, code) => {
    const found = await review.after((hostile) => {
      flow(hostile, to);
    });
    expect(found.map((each) => each.code)).toContain(code);
  });
});
