import { z } from 'zod';
import { bilingual, cidr, domain, field, formed, id, integer, listOf, mapOf, oneOf } from './scalars';
import { exchangeGateway } from './exchange-gateway';
import { A_FEW_SERVERS } from './ranges';
import { exchangeLimits, podLabels } from './exchange-ends';
import { protocol } from './words';

/** Which admission policies leave alone: begins as no tenant's can, so that no tenant is left out with it. */
const platformNamespace = () =>
  formed(
    /^(kube|ndc)-[a-z0-9]([a-z0-9-]{0,56}[a-z0-9])?$/,
    'a namespace of the cluster or the platform, kube-… or ndc-…',
    'ndc-system',
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
    z.strictObject({
      namespace: field(oneOf('ndc-hub'), 'Its namespace', 'Namespace của nó'),
      ...endpoint(),
      limits: field(
        exchangeLimits(),
        'Limits of one agreement where its interface names none',
        'Giới hạn của một thỏa thuận khi interface không ghi riêng',
      ),
      maxLimits: field(
        exchangeLimits(),
        'Most that an interface may ask for',
        'Mức cao nhất mà một interface được đặt',
      ),
      logMonths: field(
        integer(1, 240),
        'Months for which queries are logged where the agreement names none',
        'Số tháng lưu nhật ký truy vấn khi thỏa thuận không ghi riêng',
      ),
    }),
    'The exchange hub, NDOP',
    'Nền tảng chia sẻ, điều phối dữ liệu (NDOP)',
  ),
  intermediaries: field(
    z
      .strictObject({
        ndxp: field(
          z.strictObject({
            zone: field(id(), 'Zone in which it stands', 'Vùng mạng đặt nền tảng này'),
            port: field(integer(1, 65535), 'Port that it serves', 'Cổng phục vụ'),
            protocol: field(protocol(), 'Transport protocol', 'Giao thức tầng giao vận'),
          }),
          'National integration and sharing platform (NDXP)',
          'Nền tảng tích hợp, chia sẻ dữ liệu quốc gia (NDXP)',
        ),
      })
      .optional(),
    'Intermediaries besides the hub (Decree 194/2025/NĐ-CP)',
    'Nền tảng trung gian ngoài NDOP (Nghị định 194/2025/NĐ-CP)',
  ),
  zones: field(
    mapOf(
      id(),
      z.strictObject({
        name: field(bilingual(), 'Name', 'Tên'),
        kind: field(oneOf('state-network', 'agency-site', 'intermediary', 'other'), 'Kind of network', 'Loại mạng'),
        agency: field(
          id().optional(),
          'Agency whose site it is, which alone may stand there (kind agency-site)',
          'Cơ quan có địa điểm này; chỉ hệ thống của cơ quan đó được đặt tại đây (loại agency-site)',
        ),
      }),
      200,
    ),
    'Named sets of addresses outside the cluster',
    'Các vùng địa chỉ ngoài cụm',
  ),
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
    mapOf(id(), listOf(cidr(), 200), 200),
    'Address ranges per zone, both families',
    'Dải địa chỉ theo vùng, cả IPv4 và IPv6',
  ),
  networks: field(
    z
      .strictObject({
        pods: field(listOf(cidr(), 20), 'Ranges of pods', 'Dải địa chỉ của pod'),
        services: field(listOf(cidr(), 20), 'Ranges of Services', 'Dải địa chỉ của Service'),
        nodes: field(listOf(cidr(), 100), 'Ranges of nodes', 'Dải địa chỉ của các nút'),
      })
      .optional(),
    'The cluster’s own ranges, which no zone may meet',
    'Các dải địa chỉ của chính cụm; không vùng mạng nào được trùng',
  ),
  exchangeGateway: field(
    exchangeGateway().optional(),
    'Gateway of the hub; absent: its operator is not there yet',
    'Cổng của nền tảng; không ghi: chưa có bộ điều khiển',
  ),
  tenants: field(
    listOf(id(), 200).optional(),
    'Tenants it holds; absent: all',
    'Các đơn vị được đặt; không ghi: tất cả',
  ),
});

export type PlatformFile = z.output<typeof platformFile>;
export type EnvironmentFile = z.output<typeof environmentFile>;
