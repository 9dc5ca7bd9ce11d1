import { say } from './define';

export const NAMESPACE_TEXTS = {
  'namespace-level': say(
    ['the label of the security level is {what}; the namespace is judged as level 4', 'write one of {expected}'],
    ['nhãn cấp độ an toàn là {what}; namespace được xét như cấp độ 4', 'ghi một trong {expected}'],
  ),
  'namespace-label': say(
    ['{what} is not what the policies and the rights rely on', 'it must be {expected}'],
    ['{what} không đúng với giá trị mà chính sách và quyền dựa vào', 'phải là {expected}'],
  ),
  'pod-security': say(
    ['{what} of Pod Security is weaker than the level demands, or missing', 'it must be {expected}'],
    ['{what} của Pod Security yếu hơn mức cấp độ yêu cầu, hoặc không có', 'phải là {expected}'],
  ),
  'stack-of-two-agencies': say(
    ['the stack holds namespaces of another agency too: {what}', 'all must be of {expected}'],
    ['stack chứa cả namespace của cơ quan khác: {what}', 'tất cả phải thuộc {expected}'],
  ),
  'domain-shared': say(
    ['domain {what} equals or lies within one of another system', 'no domain of {expected} may be shared or nested'],
    [
      'tên miền {what} trùng hoặc nằm trong tên miền của hệ thống khác',
      'không dùng chung hay lồng tên miền với {expected}',
    ],
  ),
  'commune-shared': say(
    ['commune unit {what} belongs to two namespaces', 'it belongs to {expected} alone'],
    ['đơn vị cấp xã {what} thuộc hai namespace', 'chỉ thuộc {expected}'],
  ),
  'object-missing': say(
    ['{what} is missing', 'the bundle of this level holds {expected}'],
    ['thiếu {what}', 'bộ đối tượng của cấp độ này gồm {expected}'],
  ),
  'object-unexpected': say(
    ['{what} does not belong here, and nobody has judged what it opens', 'remove it; only {expected} may stand here'],
    ['{what} không thuộc về đây, và chưa ai xét nó mở ra điều gì', 'bỏ đi; ở đây chỉ được có {expected}'],
  ),
  'object-misplaced': say(
    ['{what} stands in a place where its stack may not put anything', 'it may stand only in {expected}'],
    ['{what} nằm ở nơi mà stack của nó không được đặt gì', 'chỉ được nằm trong {expected}'],
  ),
  'object-label': say(
    ['label {what} is missing: the policies would not protect the object', 'give it the value {expected}'],
    ['thiếu nhãn {what}: các chính sách sẽ không bảo vệ đối tượng này', 'ghi giá trị {expected}'],
  ),
  'quota-key': say(
    ['{what} is not counted', 'the quota must hold {expected}'],
    ['{what} không được đếm', 'hạn ngạch phải có {expected}'],
  ),
  'quota-value': say(
    ['the quota permits {what}', 'it must be {expected}'],
    ['hạn ngạch cho phép {what}', 'phải là {expected}'],
  ),
  'limit-range': say(
    ['{what} is missing or does not hold', 'it must be {expected}'],
    ['{what} không có hoặc không đúng', 'phải là {expected}'],
  ),
  'budget-shape': say(
    ['the disruption budget of an agent node says {what}', 'it must be {expected}, with pod labels'],
    ['ngân sách gián đoạn của Agent Node ghi {what}', 'phải là {expected}, có nhãn của pod'],
  ),
  'account-token': say(['the account {what}', 'it must have {expected}'], ['tài khoản {what}', 'phải có {expected}']),
  'platform-class': say(
    ['{what} would let pods or volumes of tenants touch each other', 'it must be {expected}'],
    ['{what} khiến pod hoặc ổ đĩa của các cơ quan ảnh hưởng lẫn nhau', 'phải là {expected}'],
  ),
  'secret-object': say(
    ['{what} would put secret material into the state of Terraform', 'remove it; only {expected}'],
    ['{what} sẽ đưa bí mật vào tệp trạng thái của Terraform', 'bỏ đi; chỉ dùng {expected}'],
  ),
  'secret-text': say(
    ['a text looks like {what}', 'secrets stand in {expected}; change this one wherever it is valid'],
    ['một chuỗi trông giống {what}', 'bí mật phải nằm ở {expected}; hãy thay bí mật này ở mọi nơi nó còn hiệu lực'],
  ),
} as const;
