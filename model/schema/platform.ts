import { z } from 'zod';
import { bilingual, field, formed, id, integer, listOf, mapOf, oneOf } from './scalars';
import { platformNamespace } from './component';
import { exchangeLimits, podLabels } from './exchange-ends';
import { protocol } from './words';

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

export type PlatformFile = z.output<typeof platformFile>;
