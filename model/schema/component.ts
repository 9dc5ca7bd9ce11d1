import { z } from 'zod';
import { COMPONENT_IDS } from './components/ids';
import { podLabels } from './exchange-ends';
import { bilingual, field, formed, id, listOf, mapOf, oneOf, ports, quantity } from './scalars';
import { protocol } from './words';

export const componentId = () => oneOf(...COMPONENT_IDS);

/** A namespace of the cluster or the platform; begins as no tenant's can. */
export const platformNamespace = () =>
  formed(
    /^(kube|ndc)-[a-z0-9]([a-z0-9-]{0,56}[a-z0-9])?$/,
    'a namespace of the cluster or the platform, kube-… or ndc-…',
    'ndc-system',
  );

/** Sum of all that runs in a namespace: what the quota grants and what the capacity ledger counts. */
const quota = () =>
  mapOf(
    oneOf('requests.cpu', 'requests.memory', 'limits.cpu', 'limits.memory', 'requests.storage', 'pods'),
    quantity(),
    6,
    6,
  );

const end = () =>
  z.strictObject({
    podLabels: field(
      podLabels().optional(),
      'Labels of its pods; alone: pods of the component’s own namespace',
      'Nhãn của các pod; nếu chỉ ghi mục này: pod trong namespace của chính thành phần',
    ),
    namespace: field(
      platformNamespace().optional(),
      'Namespace of the platform in which the pods are',
      'Namespace của nền tảng chứa các pod',
    ),
    zone: field(id().optional(), 'Zone outside the cluster', 'Vùng mạng ngoài cụm'),
    place: field(
      oneOf('kubernetes-api', 'nodes').optional(),
      'The servers of the Kubernetes API, or the nodes, where the environment says they are',
      'Các máy chủ API của Kubernetes, hoặc các nút, theo địa chỉ mà môi trường khai báo',
    ),
  });

const flow = () =>
  z.strictObject({
    id: field(id(), 'Id, unique in the component', 'Mã, không trùng trong thành phần'),
    from: field(end(), 'Who opens the connection', 'Bên mở kết nối'),
    to: field(end(), 'Who is called', 'Bên được gọi'),
    port: field(ports(), 'Port of the pod (not of a Service), or a range', 'Cổng của pod, hoặc một dải cổng'),
    protocol: field(protocol(), 'Transport protocol', 'Giao thức tầng giao vận'),
    reason: field(bilingual(), 'What for', 'Để làm gì'),
  });

const words = (max: number) =>
  listOf(formed(/^(\*|[a-z0-9/][A-Za-z0-9./:*-]{0,99}|)$/, 'a word of a rule of RBAC', 'secrets'), max);

/** A right over the whole cluster that its chart makes, known and read. */
const right = () =>
  z.strictObject({
    apiGroups: field(words(20), 'API groups', 'Nhóm API'),
    resources: field(words(60), 'Resources', 'Tài nguyên'),
    verbs: field(words(12), 'Verbs', 'Động từ'),
    reason: field(bilingual(), 'Why it is accepted', 'Vì sao chấp nhận'),
  });

/** `platform/components/<id>.yaml`: what one component is, needs and may, the same in every environment. */
export const componentFile = z.strictObject({
  id: field(componentId(), 'Id', 'Mã'),
  name: field(bilingual(), 'Name', 'Tên'),
  namespace: field(platformNamespace(), 'Its namespace', 'Namespace của thành phần'),
  charts: field(
    listOf(id(), 8, 0),
    'Charts of others that it installs, in order; of platform/chart-lock.yaml',
    'Các chart của bên khác, theo thứ tự cài đặt; có trong platform/chart-lock.yaml',
  ),
  needs: field(listOf(componentId(), 14, 0), 'Components that must stand before it', 'Các thành phần phải có trước'),
  podSecurity: field(
    z.strictObject({
      enforce: field(
        oneOf('privileged', 'baseline', 'restricted'),
        'Level of its namespace: the strictest that its pods pass',
        'Mức của namespace: chặt nhất mà các pod còn chạy được',
      ),
      reason: field(bilingual().optional(), 'Why it is not restricted', 'Vì sao không đặt mức restricted'),
    }),
    'Pod Security Standard of its namespace',
    'Pod Security Standard của namespace',
  ),
  quota: field(
    z.strictObject({
      small: field(quota(), 'One replica of each', 'Mỗi phần một bản sao'),
      highlyAvailable: field(quota(), 'As production runs it', 'Như khi vận hành chính thức'),
    }),
    'Ceilings of its namespace',
    'Mức trần của namespace',
  ),
  flows: field(listOf(flow(), 60, 0), 'Connections that it needs', 'Các kết nối mà thành phần cần'),
  rights: field(
    listOf(right(), 60, 0),
    'Rights over the whole cluster that its charts make',
    'Các quyền trên toàn cụm mà chart của thành phần tạo ra',
  ),
});

export type ComponentFile = z.output<typeof componentFile>;
export type ComponentEnd = z.output<ReturnType<typeof end>>;
