import { z } from 'zod';
import { byText } from '../estate/names';
import { backend } from './backend';
import { components } from './components';
import { databaseProvisioner } from './storage';
import { exchangeGateway } from './exchange-gateway';
import { A_FEW_SERVERS } from './ranges';
import {
  bilingual,
  boolean,
  cidr,
  domain,
  field,
  formed,
  id,
  integer,
  listOf,
  mapOf,
  oneOf,
  quantity,
} from './scalars';

/** What its nodes and control plane are. */
const machines = () => ({
  storageProvisioner: field(
    formed(/^[a-z0-9]([a-z0-9./-]{1,120}[a-z0-9])$/, 'a provisioner name', 'kubernetes.io/no-provisioner'),
    'Provisioner of the storage class ndc-standard',
    'Bộ cấp phát của lớp lưu trữ ndc-standard',
  ),
  databaseProvisioner: field(
    databaseProvisioner().optional(),
    'Provisioner of encrypted volumes for databases; absent: none is made here',
    'Bộ cấp phát ổ lưu trữ mã hóa cho cơ sở dữ liệu; không ghi: không tạo tại đây',
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
});

/** What lies around it, and what stands at its door. */
const around = () => ({
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
});

/** A cluster of the environment: what only the machines below it decide. */
const cluster = () =>
  z.strictObject({
    site: field(id(), 'Site at which it stands', 'Địa điểm đặt cụm'),
    role: field(
      oneOf('active', 'standby'),
      'active: serves; standby: has everything and takes over',
      'active: đang phục vụ; standby: có đủ mọi thứ, sẵn sàng thay thế',
    ),
    identity: field(
      formed(
        /^(unknown|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/,
        'the UID of the namespace kube-system, or unknown',
        '00000000-0000-4000-8000-000000000000',
      ),
      'UID of its namespace kube-system, by which it is known again',
      'UID của namespace kube-system, để nhận ra đúng cụm',
    ),
    kubernetes: field(formed(/^1\.\d{2}$/, 'major and minor', '1.35'), 'Version of Kubernetes', 'Phiên bản Kubernetes'),
    ...machines(),
    ...around(),
  });

const site = () =>
  z.strictObject({
    name: field(bilingual(), 'Name', 'Tên'),
    capacity: field(
      z.strictObject({
        cpu: field(quantity(), 'Processors that pods may be given', 'Số bộ xử lý cấp được cho pod'),
        memory: field(quantity(), 'Memory that pods may be given', 'Bộ nhớ cấp được cho pod'),
        storage: field(quantity(), 'Storage that claims may be given', 'Dung lượng lưu trữ cấp được'),
      }),
      'What its nodes have for pods, all clusters of the site together',
      'Tài nguyên mà các nút dành cho pod, tính chung mọi cụm tại địa điểm',
    ),
    overcommitPercent: field(
      integer(100, 300).optional(),
      'Most that may be promised of it, in percent; absent: 100',
      'Mức tối đa được hứa cấp, phần trăm; không ghi: 100',
    ),
  });

const placementRule = () =>
  z.strictObject({
    levels: field(
      listOf(integer(1, 4), 4).optional(),
      'Levels of systems; absent: any',
      'Cấp độ của hệ thống; không ghi: mọi cấp độ',
    ),
    tenants: field(listOf(id(), 200).optional(), 'Tenants; absent: any', 'Các đơn vị; không ghi: mọi đơn vị'),
    clusters: field(listOf(id(), 20), 'Clusters that hold them', 'Các cụm chứa các hệ thống đó'),
  });

/** `environments/<id>.yaml`: where the estate is put. */
export const environmentFile = z.strictObject({
  id: field(
    id(),
    'Id, as its file is named; every one but local and staging is held to the rules of production',
    'Mã, trùng với tên tệp; mọi môi trường khác local và staging đều theo quy định của production',
  ),
  cluster: field(
    id(),
    'First cluster: its stacks carry no cluster in their names',
    'Cụm thứ nhất: tên các stack của cụm này không kèm tên cụm',
  ),
  clusters: field(mapOf(id(), cluster(), 20), 'Clusters', 'Các cụm'),
  sites: field(mapOf(id(), site(), 20), 'Sites', 'Các địa điểm'),
  placement: field(
    listOf(placementRule(), 50).optional(),
    'Which cluster holds which systems: the first rule that fits; absent: all in the first cluster',
    'Cụm nào chứa hệ thống nào: theo quy tắc đầu tiên phù hợp; không ghi: tất cả ở cụm thứ nhất',
  ),
  backend: field(backend(), 'Where Terraform keeps its state', 'Nơi Terraform lưu trạng thái'),
  highAvailability: field(
    boolean(),
    'Whether every component runs more than once',
    'Mỗi thành phần có chạy nhiều bản sao hay không',
  ),
  addressFamilies: field(
    oneOf('dual', 'ipv6'),
    'dual: IPv6 first and IPv4 besides; ipv6: IPv6 alone',
    'dual: IPv6 trước, kèm IPv4; ipv6: chỉ IPv6',
  ),
  registry: field(domain(), 'Registry mirror', 'Kho ảnh nội bộ'),
  components: field(
    components().optional(),
    'Components that are installed; absent: none',
    'Các thành phần được cài đặt; không ghi: không có',
  ),
  zones: field(
    mapOf(id(), listOf(cidr(), 200), 200),
    'Address ranges per zone, both families',
    'Dải địa chỉ theo vùng, cả IPv4 và IPv6',
  ),
  tenants: field(
    listOf(id(), 200).optional(),
    'Tenants it holds; absent: all',
    'Các đơn vị được đặt; không ghi: tất cả',
  ),
});

export type EnvironmentFile = z.output<typeof environmentFile>;
export type ClusterFile = EnvironmentFile['clusters'][string];

/** Ids of the clusters: the first one, then the others by id. */
export function clusterIds({ cluster, clusters }: Pick<EnvironmentFile, 'cluster' | 'clusters'>): readonly string[] {
  const others = Object.keys(clusters).filter((id) => id !== cluster);
  return [...(Object.hasOwn(clusters, cluster) ? [cluster] : []), ...others.toSorted(byText)];
}
