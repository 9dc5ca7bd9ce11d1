import type { ComponentSettings } from '../../model/estate/component-settings';

const store = { host: 's3.vi-du.example', region: 'dia-diem-2', access: 'store-access', bucket: 'vi-du' };

export const PUBLIC_KEY =
  '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n-----END PUBLIC KEY-----\n';

/** Settings of the services that the platform itself stands on, of an estate that never was. */
export const SERVICES = {
  databases: { storageGiB: 100, backup: store },
  secrets: { storageGiB: 20, snapshots: store },
  registry: { host: 'kho.vi-du.example', store },
  identity: { host: 'dinh-danh.vi-du.example' },
  signatures: { publicKeys: [PUBLIC_KEY], authority: 'authority', pullSecret: 'pull' },
  objects: { host: 's3.vi-du.example', devices: '^nvme[1-9]n1$', monitors: '5', keep: 'four-plus-two' },
  schemas: { host: 'luoc-do.vi-du.example' },
} satisfies ComponentSettings;
