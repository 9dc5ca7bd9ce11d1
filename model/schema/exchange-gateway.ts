import { z } from 'zod';
import { field, formed, id, integer, listOf, mapOf, oneOf } from './scalars';

const objectName = () => formed(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, 'the name of an object', 'ndop-tls');

/** Short enough for the names that are made with it: of objects at most 253 characters. */
const domain = () =>
  formed(
    /^(?=.{4,100}$)(?!(.*\.)?xn--)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/,
    'a domain of at most 100 characters',
    'ndop.example',
  );

const priorityClass = () =>
  formed(/^(?!system-)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, 'the name of an object, not of the system', 'ndc-platform');

/** Eight groups: Envoy Gateway does not know every short form of an IPv6 address. */
const address = () =>
  formed(
    /^(?!(0|127|169\.254|22[4-9]|2[3-5]\d)\.)(?!(fe[89ab]|ff|0{1,4}:))(((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(?!$)|$)){4}|([0-9a-f]{1,4}:){7}[0-9a-f]{1,4})$/,
    'one IPv4 address, or one of IPv6 in eight groups',
    '2001:db8:0:0:0:0:0:10',
  );

const names = () => ({
  className: field(
    objectName(),
    'Its GatewayClass, which no other gateway has',
    'GatewayClass riêng, không cổng nào khác dùng',
  ),
  controllerName: field(
    formed(
      /^(?=.{3,200}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+\/[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/,
      'a domain, a slash and a name',
      'gateway.envoyproxy.io/ndop',
    ),
    'Name that its operator answers to',
    'Tên mà bộ điều khiển của cổng nhận',
  ),
  hostname: field(domain(), 'Name under which agent nodes call it', 'Tên miền mà các Agent Node gọi tới'),
  identityDomain: field(
    domain(),
    'Trust domain of the agent nodes’ certificates, the host of their spiffe:// names',
    'Miền tin cậy trong chứng thư của các Agent Node, phần máy chủ của tên spiffe://',
  ),
});

const certificates = () => ({
  certificate: field(
    objectName(),
    'Secret of the hub’s namespace: what it shows to those that call it',
    'Secret trong namespace của nền tảng: chứng thư xuất trình cho bên gọi tới',
  ),
  clientCertificate: field(
    objectName(),
    'Secret of the hub’s namespace: what it shows to agent nodes that it calls',
    'Secret trong namespace của nền tảng: chứng thư xuất trình cho Agent Node được gọi',
  ),
  authority: field(
    objectName(),
    'ConfigMap of the hub’s namespace, key ca.crt: who issues agent nodes’ certificates',
    'ConfigMap trong namespace của nền tảng, khóa ca.crt: tổ chức cấp chứng thư cho Agent Node',
  ),
  revocations: field(
    objectName().optional(),
    'ConfigMap of the hub’s namespace, key ca.crl: certificates that are revoked; absent: none is looked up',
    'ConfigMap trong namespace của nền tảng, khóa ca.crl: chứng thư bị thu hồi; không ghi: không tra cứu',
  ),
});

const pods = () => ({
  image: field(
    formed(
      /^(?=.{70,400}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+(:[1-9]\d{0,4})?(\/[a-z0-9]+([._-][a-z0-9]+)*)+(:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?@sha256:[0-9a-f]{64}$/,
      'an image by its digest',
      `registry.example/envoyproxy/envoy@sha256:${'0'.repeat(64)}`,
    ),
    'Envoy',
    'Envoy',
  ),
  replicas: field(integer(2, 20), 'Replicas', 'Số bản sao'),
  ipFamily: field(oneOf('IPv4', 'IPv6', 'DualStack'), 'Address families of its Service', 'Họ địa chỉ của Service'),
  priorityClass: field(priorityClass().optional(), 'Priority class of its pods', 'Lớp ưu tiên của các pod'),
  service: field(
    oneOf('ClusterIP', 'LoadBalancer'),
    'LoadBalancer where an agent node outside the cluster calls it',
    'LoadBalancer khi có Agent Node ngoài cụm gọi tới',
  ),
});

const agentNodes = () =>
  z.strictObject({
    service: field(
      objectName(),
      'Headless Service in the namespace of each agent node',
      'Service không có ClusterIP trong namespace của mỗi Agent Node',
    ),
    clusterDomain: field(domain(), 'Domain of the cluster’s Services', 'Tên miền của các Service trong cụm'),
    probe: field(
      formed(/^(?=.{2,100}$)(\/[a-z0-9_-]+)+$/, 'a path of small letters', '/-/ready'),
      'Path behind that of an interface which answers 200 while it can serve',
      'Đường dẫn nối sau đường dẫn của interface, trả về 200 khi đang phục vụ được',
    ),
    addresses: field(
      mapOf(id(), listOf(address(), 16), 200).optional(),
      'Addresses of agent nodes outside the cluster, by agency',
      'Địa chỉ các Agent Node ngoài cụm, theo cơ quan',
    ),
  });

/** What the hub's gateway is made of, declared where its operator runs. */
export const exchangeGateway = () =>
  z.strictObject({
    ...names(),
    ...certificates(),
    ...pods(),
    agentNodes: field(agentNodes(), 'How it reaches agent nodes', 'Cách kết nối tới các Agent Node'),
  });
