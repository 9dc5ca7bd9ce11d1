import type { IssueCode } from '../../model/messages/catalogue';
import type { Counted } from './say';

/** The part of the summary's groups that tells of clusters and of what production asks for. */
export const CLUSTER_GROUPS = {
  'state-large': {
    vi: '{count} trạng thái Terraform vượt mức nhắc',
    en: ['{count} Terraform state is above the reported size', '{count} Terraform states are above the reported size'],
  },
  'placeholder-in-example': {
    vi: '{count} giá trị giữ chỗ trong môi trường production của ví dụ này',
    en: [
      '{count} placeholder stands in the production of this example',
      '{count} placeholders stand in the production of this example',
    ],
  },
  'component-missing': {
    vi: '{count} môi trường chưa có đủ các thành phần mà production bắt buộc',
    en: [
      '{count} environment does without components that production needs',
      '{count} environments do without components that production needs',
    ],
  },
  'ipv4-only': {
    vi: '{count} danh sách địa chỉ chỉ có IPv4',
    en: ['{count} list of addresses is of IPv4 alone', '{count} lists of addresses are of IPv4 alone'],
  },
  'ipv4-only-late': {
    vi: '{count} danh sách địa chỉ vẫn chỉ có IPv4',
    en: ['{count} list of addresses is still of IPv4 alone', '{count} lists of addresses are still of IPv4 alone'],
  },
  'ipv4-in-ipv6-only': {
    vi: '{count} danh sách có địa chỉ IPv4 trong môi trường chỉ dùng IPv6',
    en: [
      '{count} list names IPv4 in an environment of IPv6 alone',
      '{count} lists name IPv4 in an environment of IPv6 alone',
    ],
  },
} satisfies Partial<Record<IssueCode, Counted>>;
