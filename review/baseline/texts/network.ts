import { say } from './define';

export const NETWORK_TEXTS = {
  'default-deny-shape': say(
    ['the default deny does not deny everything: {what}', 'it must be {expected}'],
    ['chính sách chặn mặc định không chặn tất cả: {what}', 'phải là {expected}'],
  ),
  'dns-shape': say(
    ['the DNS policy opens something else than DNS: {what}', 'it must be {expected}'],
    ['chính sách DNS mở thứ khác ngoài DNS: {what}', 'phải là {expected}'],
  ),
  'policy-open': say(
    ['{what}: a hole like this one means everything', 'write {expected}'],
    ['{what}: để trống như vậy nghĩa là mở tất cả', 'ghi {expected}'],
  ),
  'policy-peer': say(
    ['a peer is {what}', 'a peer must be {expected}'],
    ['một đầu kết nối là {what}', 'đầu kết nối phải là {expected}'],
  ),
  'policy-address': say(
    ['the policy opens addresses: {what}', 'only {expected}'],
    ['chính sách mở dải địa chỉ: {what}', 'chỉ được {expected}'],
  ),
  'policy-namespace': say(
    ['the policy opens a way to namespace {what} that no agreement gives', 'only {expected}'],
    ['chính sách mở đường tới namespace {what} mà không thỏa thuận nào cho phép', 'chỉ được {expected}'],
  ),
  'agreement-mark': say(
    ['{what} of a policy that opens a flow is missing or malformed', 'it must be {expected}'],
    ['{what} của chính sách mở luồng dữ liệu không có hoặc sai dạng', 'phải là {expected}'],
  ),
  'gateway-open': say(
    ['the gateway of the hub lets pass more than one agreement to its caller: {what}', 'demand {expected}'],
    ['cổng của nền tảng cho qua nhiều hơn một thỏa thuận của đúng bên gọi: {what}', 'yêu cầu {expected}'],
  ),
  'agreement-one-sided': say(
    ['the flow is open on one side alone: {what}', 'the other side must be {expected}'],
    ['luồng dữ liệu chỉ mở ở một đầu: {what}', 'đầu kia phải là {expected}'],
  ),
} as const;
