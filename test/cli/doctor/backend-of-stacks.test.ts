import { Testing } from 'cdktf';
import { LOCK } from '../../../cli/doctor/lock-http';
import { ClusterConnection } from '../../../constructs/cluster-connection';

it('the lock is asked for as the stacks do it', () => {
  const backend = { type: 'http', address: 'https://states.example' } as const;
  const json = Testing.synthScope((scope) => {
    new ClusterConnection(scope, 'Cluster', { environment: 'staging', cluster: 'hn1', backend, stack: 'platform' });
  });
  const { terraform } = JSON.parse(json) as { terraform: { backend: { http: Record<string, string> } } };
  const { http } = terraform.backend;
  expect(http['lock_address']).toBe(`${http['address']}${LOCK.path}`);
  expect(http['unlock_address']).toBe(`${http['address']}${LOCK.path}`);
  expect([http['lock_method'], http['unlock_method']]).toEqual([LOCK.lock, LOCK.unlock]);
});
