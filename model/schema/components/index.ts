import { z } from 'zod';
import { field } from '../scalars';
import { backup } from './backup';
import { certificates } from './certificates';
import { databases } from './databases';
import { exchange } from './exchange';
import { gateway } from './gateway';
import { identity } from './identity';
import { logs } from './logs';
import { metrics } from './metrics';
import { network } from './network';
import { nodes } from './nodes';
import { objects } from './objects';
import { registry } from './registry';
import { schemas } from './schemas';
import { secrets } from './secrets';
import { sensor } from './sensor';
import { signatures } from './signatures';

/** How things reach each other. */
const connections = () => ({
  network: field(
    network().optional(),
    'Network of the pods and what it lets through (Cilium)',
    'Mạng của các pod và những gì mạng cho qua (Cilium)',
  ),
  certificates: field(
    certificates().optional(),
    'Certificates and trust bundles (cert-manager, trust-manager)',
    'Chứng thư và tập tin cậy (cert-manager, trust-manager)',
  ),
  gateway: field(
    gateway().optional(),
    'Gateway for the public to what tenants offer (Envoy Gateway)',
    'Cổng để người dùng bên ngoài tới dịch vụ của các đơn vị (Envoy Gateway)',
  ),
  exchange: field(
    exchange().optional(),
    'Operator of the hub’s gateway, with its counters (Envoy Gateway, Valkey)',
    'Bộ điều khiển cổng của nền tảng và bộ đếm của cổng (Envoy Gateway, Valkey)',
  ),
});

/** What is seen and kept. */
const records = () => ({
  metrics: field(
    metrics().optional(),
    'Metrics and alerts (Prometheus, Alertmanager)',
    'Số đo và cảnh báo (Prometheus, Alertmanager)',
  ),
  logs: field(
    logs().optional(),
    'Logs by level, with a copy that nobody can change (Loki, Vector)',
    'Nhật ký theo cấp độ, có bản sao không ai sửa được (Loki, Vector)',
  ),
  nodes: field(
    nodes().optional(),
    'What looks at the nodes: figures and logs (node-exporter, Vector)',
    'Thu thập số đo và nhật ký của nút (node-exporter, Vector)',
  ),
  backup: field(backup().optional(), 'Backup to another site (Velero)', 'Sao lưu sang địa điểm khác (Velero)'),
  sensor: field(sensor().optional(), 'Runtime sensor (Falco)', 'Cảm biến chạy trên nút (Falco)'),
});

/** What others are built on. */
const services = () => ({
  databases: field(
    databases().optional(),
    'Databases of the platform’s own services (CloudNativePG)',
    'Cơ sở dữ liệu cho các dịch vụ của chính nền tảng (CloudNativePG)',
  ),
  secrets: field(
    secrets().optional(),
    'Store of secrets, and how they reach namespaces of the platform (OpenBao, External Secrets)',
    'Kho bí mật và cách đưa bí mật tới các namespace của nền tảng (OpenBao, External Secrets)',
  ),
  registry: field(registry().optional(), 'Registry of images of a site (Harbor)', 'Kho ảnh của một địa điểm (Harbor)'),
  identity: field(identity().optional(), 'Who people are (Keycloak)', 'Định danh người dùng (Keycloak)'),
  signatures: field(
    signatures().optional(),
    'Signatures of images from level 3 on (Kyverno)',
    'Chữ ký của ảnh từ cấp độ 3 (Kyverno)',
  ),
  objects: field(
    objects().optional(),
    'Store of objects on nodes of the cluster (Ceph by Rook); absent: one outside',
    'Kho đối tượng trên các nút của cụm (Ceph, Rook); không ghi: dùng kho bên ngoài',
  ),
  schemas: field(
    schemas().optional(),
    'Schemas of the data dictionary (Apicurio Registry)',
    'Lược đồ của từ điển dữ liệu (Apicurio Registry)',
  ),
});

/** Which components an environment installs, each with what only the environment knows. */
export const components = () => z.strictObject({ ...connections(), ...records(), ...services() });

export type ComponentSettings = z.output<ReturnType<typeof components>>;
