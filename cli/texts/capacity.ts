import type { Text } from '../../model/messages/define';

/** The report on capacity. The keys of `LINES` are the words of CSV and JSON. */
export const CAPACITY_REPORT = {
  title: { en: 'Capacity of the sites of {environment}', vi: 'Dung lượng các địa điểm của môi trường {environment}' },
  asOf: { en: 'As of {asOf}.', vi: 'Tính đến ngày {asOf}.' },
  honesty: {
    en: 'Promised is what quotas allow, not what runs. A site gives its declared capacity times its overcommitment.',
    vi: 'Phần hứa cấp tính theo hạn ngạch, không phải lượng đang dùng. Mức trần bằng dung lượng khai báo nhân tỷ lệ cấp vượt.',
  },
  others: { en: '{count} more', vi: '{count} cơ quan khác' },
} as const satisfies Readonly<Record<string, Text>>;

export const CAPACITY_LINES = {
  declared: { en: 'declared', vi: 'khai báo' },
  ceiling: { en: 'ceiling', vi: 'mức trần' },
  tenants: { en: 'promised to tenants', vi: 'hứa cấp cho các đơn vị' },
  components: { en: 'promised to components', vi: 'hứa cấp cho các thành phần' },
  free: { en: 'free', vi: 'còn lại' },
  agency: { en: 'agency', vi: 'cơ quan' },
  component: { en: 'component', vi: 'thành phần' },
} as const satisfies Readonly<Record<string, Text>>;
