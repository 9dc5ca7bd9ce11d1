import { z } from 'zod';
import { bilingual, cidr, domain, field, formed, id, integer, listOf, mapOf, oneOf, quantity } from './scalars';
import { A_FEW_SERVERS } from './ranges';
import { podLabels } from './system';
import { podSecurityLevel, protocol } from './words';

/** Which admission policies leave alone: begins as no tenant's can, so that no tenant is left out with it. */
const platformNamespace = () =>
  formed(
    /^(kube|ndc)-[a-z0-9]([a-z0-9-]{0,56}[a-z0-9])?$/,
    'a namespace of the cluster or the platform, kube-… or ndc-…',
    'ndc-system',
  );
/** The platform makes this namespace: it must be none that the cluster or a tenant has. */
const hubNamespace = () =>
  formed(
    /^ndc-(?!system$)[a-z0-9]([a-z0-9-]{0,48}[a-z0-9])?$/,
    'a namespace of the platform, ndc-… and not ndc-system',
    'ndc-hub',
  );
/** Whoever it names gets the rights of the platform: users of the API server itself are out of the question. */
const platformIdentity = () =>
  formed(
    /^(system:serviceaccount:ndc-system:[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?|(?!system:)[A-Za-z0-9][A-Za-z0-9@:._/#-]{0,199})$/,
    'a service account of ndc-system or a user that does not begin with system:',
    'system:serviceaccount:ndc-system:terraform',
  );
const endpoint = () => ({
  podLabels: field(podLabels(), 'Labels of its pods', 'Nhãn của các pod'),
  port: field(integer(1, 65535), 'Port of the pod', 'Cổng của pod'),
  protocol: field(protocol(), 'Transport protocol', 'Giao thức tầng giao vận'),
});

/** `platform/platform.yaml`: what is the same in every environment. */
export const platformFile = z.strictObject({
  party: field(id(), 'Register id of the NDC as a party of agreements', 'Mã danh bạ của Trung tâm với tư cách một bên'),
  owners: field(
    listOf(
      formed(
        /^@[A-Za-z0-9][A-Za-z0-9-]*(\/[A-Za-z0-9][A-Za-z0-9_-]*)?$/,
        '@team or @organisation/team',
        '@ndc-vn/platform',
      ),
      10,
    ),
    'Who approves changes of the platform',
    'Ai duyệt thay đổi của nền tảng',
  ),
  platformNamespaces: field(
    listOf(platformNamespace(), 60),
    'Namespaces of the platform, which admission policies exclude',
    'Các namespace của nền tảng',
  ),
  platformIdentity: field(platformIdentity(), 'User that applies the stacks', 'Danh tính triển khai các stack'),
  dns: field(
    z.strictObject({
      namespace: field(platformNamespace(), 'Its namespace', 'Namespace của nó'),
      podLabels: field(podLabels(), 'Labels of its pods', 'Nhãn của các pod'),
      port: field(integer(1, 65535), 'Port of the pod', 'Cổng của pod'),
    }),
    'Cluster DNS',
    'DNS của cụm',
  ),
  agentNode: field(z.strictObject(endpoint()), 'One template for every agent node', 'Mẫu chung cho mọi Agent Node'),
  hub: field(
    z.strictObject({ namespace: field(hubNamespace(), 'Its namespace', 'Namespace của nó'), ...endpoint() }),
    'The exchange hub, NDOP',
    'Nền tảng chia sẻ, điều phối dữ liệu (NDOP)',
  ),
  zones: field(
    mapOf(
      id(),
      z.strictObject({
        name: field(bilingual(), 'Name', 'Tên'),
        kind: field(oneOf('state-network', 'agency-site', 'other'), 'Kind of network', 'Loại mạng'),
      }),
      50,
    ),
    'Named sets of addresses outside the cluster',
    'Các vùng địa chỉ ngoài cụm',
  ),
});

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

/** `environments/<id>.yaml`: where the estate is put. */
export const environmentFile = z.strictObject({
  id: field(id(), 'Id', 'Mã'),
  cluster: field(id(), 'Cluster that holds the stacks', 'Cụm chứa các stack'),
  backend: field(
    z.strictObject({
      type: field(
        oneOf('local'),
        'local: a folder beside the output, git-ignored',
        'local: thư mục cạnh kết quả, git bỏ qua',
      ),
    }),
    'Where Terraform keeps its state',
    'Nơi Terraform lưu trạng thái',
  ),
  registry: field(domain(), 'Registry mirror', 'Kho ảnh nội bộ'),
  storageProvisioner: field(
    formed(/^[a-z0-9]([a-z0-9./-]{1,120}[a-z0-9])$/, 'a provisioner name', 'kubernetes.io/no-provisioner'),
    'Provisioner of the storage class ndc-standard',
    'Bộ cấp phát của lớp lưu trữ ndc-standard',
  ),
  apiServer: field(
    z
      .strictObject({
        ranges: field(
          listOf(cidr(A_FEW_SERVERS), 20),
          'Addresses of the API servers, both families',
          'Địa chỉ các máy chủ API, cả IPv4 và IPv6',
        ),
        port: field(
          integer(1, 65535),
          'Port of the servers (not of the Service)',
          'Cổng của máy chủ (không phải của Service)',
        ),
      })
      .optional(),
    'Kubernetes API as pods reach it; needed where a system declares kubernetesApi',
    'API của Kubernetes theo địa chỉ mà pod kết nối tới; cần khi có hệ thống ghi kubernetesApi',
  ),
  sandbox: field(
    z
      .strictObject({
        handler: field(
          formed(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, 'a handler of the container runtime', 'runsc'),
          'Handler of the runtime class ndc-sandbox on the nodes of pool level-4',
          'Bộ xử lý của lớp thực thi ndc-sandbox trên các nút thuộc nhóm level-4',
        ),
      })
      .optional(),
    'How pods of level 4 are sandboxed; absent: none is hosted',
    'Cách cô lập pod cấp độ 4; không ghi: không đặt hệ thống cấp độ 4',
  ),
  zones: field(
    mapOf(id(), listOf(cidr(), 200), 50),
    'Address ranges per zone, both families',
    'Dải địa chỉ theo vùng, cả IPv4 và IPv6',
  ),
  tenants: field(
    listOf(id(), 200).optional(),
    'Tenants it holds; absent: all',
    'Các đơn vị được đặt; không ghi: tất cả',
  ),
});

export type PlatformFile = z.output<typeof platformFile>;
export type BaselineFile = z.output<typeof baselineFile>;
export type QuotaProfile = BaselineFile['quotas'][string];
export type EnvironmentFile = z.output<typeof environmentFile>;
