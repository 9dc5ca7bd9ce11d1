import { DatabaseStorage } from '../../constructs/database-storage';
import { TenantNamespace } from '../../constructs/tenant-namespace';
import type { SystemStorage } from '../../model/estate/types';
import { platform, system } from '../support/estate';
import { at, resourcesOf, type ResourceTree } from '../stacks/render';

const STORAGE: SystemStorage = {
  database: 'csdl-y-te',
  schemaVersion: '2.4',
  volumes: [
    { id: 'du-lieu', size: '100Gi' },
    { id: 'nhat-ky', size: '10Gi' },
  ],
};

const home = (storage: SystemStorage | undefined): ResourceTree =>
  resourcesOf((stack) => {
    const { dns } = platform();
    new TenantNamespace(stack, 'home', { system: system('byt', 'his', { storage }), egovCode: undefined, dns });
  });

describe('the volumes of a system', () => {
  const claims = home(STORAGE).kubernetes_persistent_volume_claim_v1 ?? {};

  it('are one claim each, which no plan deletes and no apply waits for', () => {
    expect(Object.keys(claims)).toStrictEqual(['byt-his_ndc-db-du-lieu', 'byt-his_ndc-db-nhat-ky']);
    for (const claim of Object.values(claims))
      expect(claim).toMatchObject({
        depends_on: ['kubernetes_namespace_v1.byt-his'],
        lifecycle: { prevent_destroy: true },
        wait_until_bound: false,
      });
  });

  it('say what they hold, and stand on the class of their agency', () => {
    expect(at(claims, 'byt-his_ndc-db-du-lieu', 'metadata')).toStrictEqual({
      name: 'ndc-db-du-lieu',
      namespace: 'byt-his',
      labels: {
        'ndc.gov.vn/database': 'csdl-y-te',
        'ndc.gov.vn/guard': 'true',
        'ndc.gov.vn/managed': 'true',
        'ndc.gov.vn/schema-version': '2.4',
      },
    });
    expect(at(claims, 'byt-his_ndc-db-du-lieu', 'spec')).toStrictEqual({
      access_modes: ['ReadWriteOnce'],
      resources: { requests: { storage: '100Gi' } },
      storage_class_name: 'ndc-db-byt',
    });
  });

  it('are none where the system keeps nothing', () => {
    expect(home(undefined)).not.toHaveProperty('kubernetes_persistent_volume_claim_v1');
  });
});

describe('the storage class of an agency', () => {
  const resources = resourcesOf((stack) => {
    const provisioner = { name: 'csi.example', keyParameter: 'keyId', parameters: { encrypted: 'false', pool: 'a' } };
    new DatabaseStorage(stack, 'class', { agency: 'byt', provisioner });
  });

  it('encrypts with the agency’s own key, whatever the other parameters say, and keeps what is released', () => {
    expect(at(resources, 'kubernetes_storage_class_v1', 'ndc-db-byt')).toMatchObject({
      parameters: { encrypted: 'true', keyId: 'ndc-db-byt', pool: 'a' },
      reclaim_policy: 'Retain',
      storage_provisioner: 'csi.example',
      volume_binding_mode: 'WaitForFirstConsumer',
    });
  });
});
