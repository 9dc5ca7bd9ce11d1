import type { Text } from '../../model/messages/define';

const texts = <const T extends Readonly<Record<string, Text>>>(entries: T): T => entries;

export const ENVIRONMENTS = texts({
  title: { en: 'Environments side by side', vi: 'So sánh các môi trường' },
  honesty: {
    en: 'What the environments declare. Tenants and agreements are the same in all of them but for the line "tenants".',
    vi: 'Những gì các môi trường khai báo. Đơn vị và thỏa thuận giống nhau ở mọi môi trường, trừ dòng "đơn vị".',
  },
  property: { en: 'property', vi: 'nội dung' },
  why: { en: 'why it may differ', vi: 'vì sao có thể khác nhau' },
  yes: { en: 'yes', vi: 'có' },
  no: { en: 'no', vi: 'không' },
  all: { en: 'all', vi: 'tất cả' },
  none: { en: 'none', vi: 'không có' },
  firstCluster: { en: 'all in the first cluster', vi: 'tất cả ở cụm thứ nhất' },
  anyOf: { en: 'all others', vi: 'các hệ thống còn lại' },
});

/** A line of the comparison: what it is about, and why environments may differ in it. */
export interface EnvironmentLine {
  readonly name: Text;
  readonly why: Text;
}

const lines = <const T extends Readonly<Record<string, EnvironmentLine>>>(entries: T): T => entries;

export const ENVIRONMENT_LINES = lines({
  clusters: {
    name: { en: 'clusters (site, role)', vi: 'các cụm (địa điểm, vai trò)' },
    why: {
      en: 'production survives the loss of a site: what is active at one stands by at another',
      vi: 'môi trường vận hành phải chịu được việc mất một địa điểm: phần đang chạy ở nơi này có dự phòng ở nơi khác',
    },
  },
  capacity: {
    name: { en: 'capacity of the sites', vi: 'năng lực các địa điểm' },
    why: {
      en: 'what was bought; no more is promised (ndc report capacity)',
      vi: 'theo thiết bị đã có; không hứa cấp quá mức này (ndc report capacity)',
    },
  },
  placement: {
    name: { en: 'placement of systems', vi: 'bố trí hệ thống' },
    why: { en: 'a small environment has one cluster for all', vi: 'môi trường nhỏ có một cụm cho tất cả' },
  },
  tenants: {
    name: { en: 'tenants', vi: 'đơn vị' },
    why: { en: 'a trial may hold a few', vi: 'môi trường thử có thể chỉ đặt một số đơn vị' },
  },
  backend: {
    name: { en: 'where Terraform keeps its state', vi: 'nơi Terraform lưu trạng thái' },
    why: {
      en: 'a folder has no lock between two people: it is for one machine alone',
      vi: 'thư mục cục bộ không khóa được giữa hai người: chỉ dùng trên một máy',
    },
  },
  identity: {
    name: { en: 'identity of the clusters written down', vi: 'đã ghi định danh của các cụm' },
    why: {
      en: 'production is applied only to the cluster that is meant (ndc doctor)',
      vi: 'môi trường vận hành chỉ được triển khai vào đúng cụm (ndc doctor)',
    },
  },
  kubernetes: {
    name: { en: 'version of Kubernetes', vi: 'phiên bản Kubernetes' },
    why: { en: 'an upgrade is tried elsewhere first', vi: 'nâng cấp được thử ở môi trường khác trước' },
  },
  highAvailability: {
    name: { en: 'every component runs more than once', vi: 'mỗi thành phần chạy nhiều bản sao' },
    why: {
      en: 'replicas, disruption budgets and quotas follow it; production demands it',
      vi: 'số bản sao, ngân sách gián đoạn và hạn ngạch theo đó; môi trường vận hành bắt buộc',
    },
  },
  addressFamilies: {
    name: { en: 'address families', vi: 'họ địa chỉ' },
    why: { en: 'one switch from dual stack to IPv6 alone', vi: 'một công tắc từ hai họ địa chỉ sang chỉ IPv6' },
  },
  registry: {
    name: { en: 'registry mirror', vi: 'kho ảnh nội bộ' },
    why: { en: 'each closed network has its own', vi: 'mỗi mạng khép kín có kho riêng' },
  },
  components: {
    name: { en: 'components installed', vi: 'các thành phần được cài đặt' },
    why: {
      en: 'production lacks none that tenants stand on',
      vi: 'môi trường vận hành không thiếu thành phần nào mà các đơn vị dựa vào',
    },
  },
  sandbox: {
    name: { en: 'clusters that host level 4', vi: 'các cụm đặt được cấp độ 4' },
    why: { en: 'level 4 needs a sandbox and nodes of its own', vi: 'cấp độ 4 cần sandbox và nút riêng' },
  },
  zones: {
    name: { en: 'zones outside with addresses', vi: 'vùng mạng ngoài đã có địa chỉ' },
    why: { en: 'addresses differ, names do not', vi: 'địa chỉ khác nhau, tên thì không' },
  },
});
