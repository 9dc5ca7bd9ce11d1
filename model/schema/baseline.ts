import { z } from 'zod';
import { field, formed, id, mapOf, oneOf, quantity } from './scalars';
import { podSecurityLevel } from './words';

const quantities = (...keys: readonly [string, ...string[]]) =>
  mapOf(oneOf(...keys), quantity(), keys.length, keys.length);
const containerResources = () => quantities('cpu', 'memory', 'ephemeral-storage');

const quotaProfile = () =>
  z.strictObject({
    compute: field(
      quantities(
        'requests.cpu',
        'requests.memory',
        'limits.cpu',
        'limits.memory',
        'requests.ephemeral-storage',
        'limits.ephemeral-storage',
        'requests.storage',
      ),
      'Ceilings of a namespace',
      'Mức trần của một namespace',
    ),
    objects: field(
      mapOf(formed(/^[a-z0-9./-]{2,80}$/, 'a quota key', 'count/secrets'), quantity(), 40, 10),
      'Numbers of objects',
      'Số đối tượng',
    ),
    limits: field(
      z.strictObject({
        default: field(
          containerResources(),
          'Limit of a container that names none',
          'Giới hạn của container không tự ghi',
        ),
        defaultRequest: field(
          containerResources(),
          'Request of a container that names none',
          'Yêu cầu của container không tự ghi',
        ),
        max: field(containerResources(), 'Most that one container may have', 'Mức tối đa của một container'),
        min: field(containerResources(), 'Least that one container may have', 'Mức tối thiểu của một container'),
        podMax: field(containerResources(), 'Most that one pod may have', 'Mức tối đa của một pod'),
        claimMax: field(quantity(), 'Largest volume claim', 'Yêu cầu ổ lưu trữ lớn nhất'),
      }),
      'Limits of a container, a pod and a claim',
      'Giới hạn của một container, một pod và một yêu cầu lưu trữ',
    ),
  });

/** `baseline/baseline.yaml`: what no tenant may weaken. */
export const baselineFile = z.strictObject({
  podSecurity: field(
    z.strictObject({
      version: field(
        formed(/^v1\.\d{2}$/, 'a pinned version', 'v1.34'),
        'Version of the Pod Security Standards',
        'Phiên bản của Pod Security Standards',
      ),
      platform: field(podSecurityLevel(), 'Level of the platform’s own namespaces', 'Mức của các namespace nền tảng'),
    }),
    'Pod Security Standards of all namespaces',
    'Pod Security Standards của mọi namespace',
  ),
  quotas: field(mapOf(id(), quotaProfile(), 20), 'Quota profiles', 'Các mức hạn ngạch'),
});

export type BaselineFile = z.output<typeof baselineFile>;
export type QuotaProfile = BaselineFile['quotas'][string];
