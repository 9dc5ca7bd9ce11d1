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
