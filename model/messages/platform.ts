import { defineMessages } from './define';

/** The shared platform: clusters and sites of an environment, what is placed where, and what production asks for. */
export const PLATFORM = defineMessages({
  'cluster-unknown': {
    severity: 'error',
    reason: {
      en: 'cluster "{cluster}" is not declared in environment "{environment}"',
      vi: 'cụm "{cluster}" chưa được khai báo trong môi trường "{environment}"',
    },
    fix: { en: 'name a cluster that stands under clusters', vi: 'ghi tên một cụm có trong clusters' },
  },
  'site-unknown': {
    severity: 'error',
    reason: {
      en: 'cluster "{cluster}" stands at site "{site}", which is not declared',
      vi: 'cụm "{cluster}" đặt tại địa điểm "{site}" chưa được khai báo',
    },
    fix: { en: 'name a site that stands under sites', vi: 'ghi tên một địa điểm có trong sites' },
  },
  'networks-meet': {
    severity: 'error',
    reason: {
      en: 'range {range} ({network} of cluster "{cluster}") meets {other} ({others} of cluster "{where}")',
      vi: 'dải {range} ({network} của cụm "{cluster}") chồng lên {other} ({others} của cụm "{where}")',
    },
    fix: {
      en: 'give each network ranges of its own: an address is one thing in the whole environment',
      vi: 'cấp cho mỗi mạng một dải riêng: trong cả môi trường, một địa chỉ chỉ có một nghĩa',
    },
  },
  'backend-without-settings': {
    severity: 'error',
    reason: {
      en: 'the backend is of type "{backend}", and says nothing about it',
      vi: 'backend thuộc loại "{backend}" nhưng chưa ghi thông số',
    },
    fix: {
      en: 'write {backend}: with its settings under backend',
      vi: 'ghi {backend}: cùng các thông số dưới backend',
    },
  },
  'backend-of-other-type': {
    severity: 'error',
    reason: {
      en: 'the backend is of type "{backend}", and has settings of "{other}"',
      vi: 'backend thuộc loại "{backend}" nhưng lại ghi thông số của loại "{other}"',
    },
    fix: { en: 'remove {other}, or change the type', vi: 'bỏ {other}, hoặc đổi loại' },
  },
  'placement-never-fits': {
    severity: 'error',
    reason: {
      en: 'this rule never fits: the rules above it take every level and tenant that it names',
      vi: 'quy tắc này không bao giờ áp dụng: các quy tắc phía trên đã bao hết cấp độ và đơn vị của nó',
    },
    fix: {
      en: 'remove it, or write it above the wider ones: the first rule that fits counts',
      vi: 'bỏ quy tắc này, hoặc đặt lên trước quy tắc rộng hơn: quy tắc phù hợp đầu tiên được áp dụng',
    },
  },
  'placement-without-active-cluster': {
    severity: 'error',
    reason: {
      en: 'no active cluster is among "{clusters}": nobody would serve what stands there',
      vi: 'trong "{clusters}" không có cụm nào đang phục vụ (active): sẽ không ai phục vụ hệ thống đặt tại đó',
    },
    fix: { en: 'add a cluster of role active', vi: 'thêm một cụm có role: active' },
  },
  'system-placed-nowhere': {
    severity: 'error',
    reason: {
      en: 'no rule of placement in environment "{environment}" fits systems of level {level} of "{agency}" ({systems})',
      vi: 'không quy tắc placement nào của môi trường "{environment}" áp dụng cho hệ thống cấp độ {level} của "{agency}" ({systems})',
    },
    fix: {
      en: 'add a rule that fits them; one without levels and tenants, written last, fits all',
      vi: 'thêm quy tắc phù hợp; quy tắc cuối cùng không ghi levels, tenants sẽ áp dụng cho tất cả',
    },
  },
  'flow-crosses-clusters': {
    severity: 'error',
    reason: {
      en: '{flow} has its ends on different clusters ({places}), and clusters share no network',
      vi: '{flow} có hai đầu ở hai cụm khác nhau ({places}), mà các cụm không chung mạng',
    },
    fix: {
      en: 'place both on one cluster (placement of environment "{environment}"), or make one of them external',
      vi: 'đặt cả hai trên cùng một cụm (placement của môi trường "{environment}"), hoặc chuyển một bên thành external',
    },
  },
  'placeholder-in-example': {
    severity: 'warning',
    reason: {
      en: 'environment "{environment}" of this example holds the placeholder "{value}"',
      vi: 'môi trường "{environment}" của ví dụ này còn giá trị giữ chỗ "{value}"',
    },
    fix: {
      en: 'nothing in an example; a real estate is refused until the real value stands here',
      vi: 'với ví dụ thì không cần sửa; bản thật bị từ chối cho tới khi ghi giá trị thật',
    },
  },
  'example-of-real-bodies': {
    severity: 'error',
    reason: {
      en: 'this estate says that it is an example, which is held to less, yet "{agency}" is not made up (tenants that are not: {count})',
      vi: 'cấu hình này ghi là ví dụ nên được miễn một số quy định, nhưng "{agency}" không phải cơ quan hư cấu (số đơn vị như vậy: {count})',
    },
    fix: {
      en: 'write example: false; bodies of an example have ids vi-du-… or the source S-EXAMPLE',
      vi: 'ghi example: false; cơ quan trong ví dụ có mã vi-du-… hoặc nguồn S-EXAMPLE',
    },
  },
  'not-highly-available-in-production': {
    severity: 'error',
    reason: {
      en: 'environment "{environment}" runs every component once: one node less, and it stands still',
      vi: 'môi trường "{environment}" chỉ chạy một bản sao mỗi thành phần: hỏng một nút là ngừng',
    },
    fix: { en: 'write highAvailability: true', vi: 'ghi highAvailability: true' },
  },
  'component-missing-in-production': {
    severity: 'error',
    reason: {
      en: 'environment "{environment}" lacks components that production needs: {count}',
      vi: 'môi trường "{environment}" thiếu các thành phần mà production bắt buộc: {count}',
    },
    fix: {
      en: 'write each of the list under components, with its settings',
      vi: 'ghi từng thành phần trong danh sách dưới components, kèm thông số',
    },
  },
  'component-missing': {
    severity: 'notice',
    reason: {
      en: 'environment "{environment}" does without components that production needs: {count}',
      vi: 'môi trường "{environment}" chưa có các thành phần mà production bắt buộc: {count}',
    },
    fix: {
      en: 'nothing, or write each of the list under components, with its settings',
      vi: 'không cần sửa, hoặc ghi từng thành phần trong danh sách dưới components, kèm thông số',
    },
  },
  'ipv4-only': {
    severity: 'notice',
    reason: {
      en: '"{what}" has addresses of IPv4 alone; networks of the State are IPv6-only by 2030 ({source})',
      vi: '"{what}" chỉ có địa chỉ IPv4; mạng của Nhà nước chuyển sang chỉ dùng IPv6 trước năm 2030 ({source})',
    },
    fix: { en: 'add ranges of IPv6', vi: 'bổ sung dải IPv6' },
  },
  'ipv4-only-late': {
    severity: 'warning',
    reason: {
      en: '"{what}" still has addresses of IPv4 alone; networks of the State are IPv6-only by 2030 ({source})',
      vi: '"{what}" vẫn chỉ có địa chỉ IPv4; mạng của Nhà nước chuyển sang chỉ dùng IPv6 trước năm 2030 ({source})',
    },
    fix: { en: 'add ranges of IPv6', vi: 'bổ sung dải IPv6' },
  },
  'ipv4-in-ipv6-only': {
    severity: 'warning',
    reason: {
      en: 'environment "{environment}" is of IPv6 alone, and "{what}" still names {ranges}',
      vi: 'môi trường "{environment}" chỉ dùng IPv6 mà "{what}" vẫn ghi {ranges}',
    },
    fix: {
      en: 'remove the ranges of IPv4, or write addressFamilies: dual',
      vi: 'bỏ dải IPv4, hoặc ghi addressFamilies: dual',
    },
  },
});
