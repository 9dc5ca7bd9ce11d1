import { say } from './define';

export const RIGHTS_TEXTS = {
  'role-differs': say(
    ['the role is not the one of the table: {what}', 'it must be {expected}'],
    ['vai trò khác với bảng quy định: {what}', 'phải là {expected}'],
  ),
  'right-forbidden': say(
    ['the role grants {what}, which nobody may have here', 'remove it: {expected}'],
    ['vai trò cho {what}, quyền mà không ai ở đây được có', 'bỏ đi: {expected}'],
  ),
  'binding-role': say(
    ['the binding refers to {what}', 'it must refer to {expected}'],
    ['liên kết vai trò trỏ tới {what}', 'phải trỏ tới {expected}'],
  ),
  'binding-subject': say(
    ['the rights go to {what}', 'they may go to {expected} alone'],
    ['quyền được trao cho {what}', 'chỉ được trao cho {expected}'],
  ),
  'vendor-binding': say(
    ['{what} of a vendor’s rights is missing or malformed', 'it must be {expected}'],
    ['{what} của quyền trao cho nhà cung cấp không có hoặc sai dạng', 'phải là {expected}'],
  ),
  'cluster-right': say(
    ['rights in the whole cluster go to {what}', 'they may go to {expected} alone'],
    ['quyền trên toàn cụm được trao cho {what}', 'chỉ được trao cho {expected}'],
  ),
  'component-right': say(
    [
      'a component’s charts may do in the whole cluster what nobody accepted: {what}',
      'take it away, or enter it in {expected}',
    ],
    [
      'chart của một thành phần có quyền trên toàn cụm chưa được chấp nhận: {what}',
      'bỏ quyền đó, hoặc ghi vào {expected}',
    ],
  ),
  'component-rights-unknown': say(
    [
      'what the charts of {what} may do in the whole cluster is recorded nowhere',
      'synthesise the folder anew with {expected}',
    ],
    ['chưa ghi lại chart của {what} có quyền gì trên toàn cụm', 'tạo lại thư mục kèm {expected}'],
  ),
  'component-object': say(
    ['{what} of an object of the platform leads further than its component needs', 'it must be {expected}'],
    ['{what} của một đối tượng nền tảng vượt quá nhu cầu của thành phần', 'phải là {expected}'],
  ),
  'release-values': say(
    ['the values of a chart of others hold {what}, and nobody has judged what that makes', 'there may be {expected}'],
    ['giá trị của chart bên ngoài chứa {what}, và chưa ai xét điều đó tạo ra gì', 'chỉ được là {expected}'],
  ),
  'guard-unprotected': say(
    ['Terraform may destroy {what}', 'its lifecycle must be {expected}'],
    ['Terraform có thể xóa {what}', 'lifecycle phải là {expected}'],
  ),
  'rights-before-guards': say(
    ['an apply that stops half-way could leave it without {what}', 'depends_on must lead to {expected}'],
    ['nếu áp dụng dừng giữa chừng, có thể tồn tại mà chưa có {what}', 'depends_on phải dẫn tới {expected}'],
  ),
  'stack-order': say(
    ['the stack can be applied before {what}', 'it must depend on {expected}'],
    ['stack có thể được áp dụng trước {what}', 'phải phụ thuộc vào {expected}'],
  ),
} as const;
