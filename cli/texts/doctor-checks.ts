import type { Text } from '../../model/messages/define';

const texts = <const T extends Readonly<Record<string, Text>>>(entries: T): T => entries;

/** What each check of `ndc doctor` is about, in the order in which they are told. */
export const CHECKS = texts({
  'cluster-host': { en: 'TF_VAR_cluster_host', vi: 'TF_VAR_cluster_host' },
  'cluster-ca': { en: 'TF_VAR_cluster_ca_certificate', vi: 'TF_VAR_cluster_ca_certificate' },
  'cluster-token': { en: 'TF_VAR_cluster_token', vi: 'TF_VAR_cluster_token' },
  ambient: { en: 'variables that the providers take besides', vi: 'biến môi trường mà provider tự lấy thêm' },
  'api-server': { en: 'API server', vi: 'máy chủ API' },
  identity: { en: 'cluster: UID of kube-system', vi: 'cụm: UID của kube-system' },
  kubernetes: { en: 'version of Kubernetes', vi: 'phiên bản Kubernetes' },
  groups: { en: 'kinds of objects that the stacks use', vi: 'các loại đối tượng mà stack dùng' },
  'token-owner': { en: 'whose the token is', vi: 'token là của ai' },
  'token-life': { en: 'how long the token lives', vi: 'thời hạn của token' },
  'rights-needed': { en: 'rights that an apply takes', vi: 'các quyền cần để triển khai' },
  'rights-beyond': { en: 'rights beyond', vi: 'các quyền thừa' },
  clock: { en: 'clock, against the API server', vi: 'đồng hồ, so với máy chủ API' },
  node: { en: 'Node.js', vi: 'Node.js' },
  terraform: { en: 'Terraform', vi: 'Terraform' },
  tofu: { en: 'OpenTofu', vi: 'OpenTofu' },
  helm: { en: 'Helm', vi: 'Helm' },
  mirror: { en: 'registry mirror', vi: 'kho ảnh nội bộ' },
  archives: { en: 'archives of charts', vi: 'tệp chart' },
  lock: { en: 'lock of the states', vi: 'khóa của trạng thái' },
  versions: { en: 'versions of the states', vi: 'lưu phiên bản của trạng thái' },
  'object-lock': { en: 'object lock of the bucket', vi: 'khóa đối tượng của bucket' },
  anonymous: { en: 'nobody is anonymous beyond health', vi: 'không ai ẩn danh, trừ khi hỏi tình trạng' },
  'front-proxy': { en: 'an authority of its own for the front proxy', vi: 'CA riêng cho front proxy' },
  authorization: {
    en: 'rights come from roles, of nodes from their pods',
    vi: 'quyền từ vai trò; của node, từ pod của nó',
  },
  'node-pool': { en: 'a node does not choose its pool', vi: 'node không tự chọn nhóm của nó' },
  profiling: { en: 'the process shows nothing of itself', vi: 'tiến trình không để lộ gì về nó' },
  'old-tls': { en: 'no old TLS', vi: 'không dùng TLS cũ' },
});

export type CheckName = keyof typeof CHECKS;

/** Requirements of docs/cluster-requirements.md of which a token of the platform can see nothing. */
export const NEVER_VISIBLE = texts({
  people: { en: 'tokens of people are judged', vi: 'token của người dùng bị xét từng điều' },
  'deleted-token': { en: 'a deleted token is worth nothing', vi: 'token đã xóa thì hết giá trị' },
  'token-span': { en: 'a token lives as long as it was asked for', vi: 'token chỉ sống đúng thời hạn đã xin' },
  'node-itself': { en: 'a node changes itself alone', vi: 'node chỉ sửa được chính nó' },
  'owner-references': {
    en: 'nobody blocks the deletion of what is another’s',
    vi: 'không ai cản được việc xóa thứ của người khác',
  },
  controllers: { en: 'each controller under its own name', vi: 'mỗi bộ điều khiển một tên riêng' },
  'pod-security': { en: 'Pod Security', vi: 'Pod Security' },
  'admission-policies': { en: 'admission policies', vi: 'chính sách tiếp nhận' },
  limits: { en: 'limits', vi: 'giới hạn' },
  quotas: { en: 'quotas', vi: 'hạn ngạch' },
  accounts: { en: 'accounts of pods', vi: 'tài khoản của pod' },
  priorities: { en: 'priorities', vi: 'độ ưu tiên' },
  sandboxes: { en: 'sandboxes', vi: 'môi trường cách ly' },
  images: { en: 'images are asked for each time', vi: 'mỗi lần chạy đều hỏi lại image' },
  namespaces: { en: 'the cluster’s own namespaces', vi: 'namespace của chính cụm' },
  volumes: { en: 'volumes in use stay', vi: 'volume đang dùng thì còn' },
  signers: {
    en: 'no certificate without a right on its signer',
    vi: 'không có quyền trên signer thì không có chứng thư',
  },
  'secrets-at-rest': { en: 'Secrets are encrypted where they lie', vi: 'Secret được mã hóa nơi lưu trữ' },
  'etcd-certificate': { en: 'etcd asks for a certificate', vi: 'etcd đòi chứng thư' },
  'etcd-authority': { en: 'an authority of its own for etcd', vi: 'CA riêng cho etcd' },
  kubelet: { en: 'a kubelet shows who it is', vi: 'kubelet phải chứng minh danh tính' },
  'audit-secrets': { en: 'the log says no Secret', vi: 'nhật ký không chứa nội dung Secret' },
  'audit-policies': { en: 'a policy taken away rings', vi: 'gỡ một chính sách thì có cảnh báo' },
  'audit-break-glass': {
    en: 'break-glass rings, and names its incident',
    vi: 'truy cập khẩn cấp có cảnh báo và nêu rõ sự cố',
  },
  'audit-rights': {
    en: 'rights, tokens and borrowed names ring',
    vi: 'sửa quyền, xin token, mượn danh đều có cảnh báo',
  },
});

/** Words that many checks say. */
export const WORDS = texts({
  value: { en: '{value}', vi: '{value}' },
  notSet: { en: 'not set', vi: 'chưa đặt' },
  set: { en: 'set', vi: 'đã đặt' },
  answers: { en: 'answers', vi: 'có trả lời' },
  absent: { en: 'not found', vi: 'không tìm thấy' },
  status: { en: 'answer {status}', vi: 'trả lời {status}' },
  forbidden: { en: 'access is refused (answer 403)', vi: 'bị từ chối quyền (trả lời 403)' },
  unreadable: { en: 'an answer that cannot be read', vi: 'câu trả lời không đọc được' },
});

/** Why nobody answered. */
export const SILENCE = texts({
  timeout: { en: 'no answer in time', vi: 'quá thời gian chờ, không có trả lời' },
  refused: { en: 'the connection is refused', vi: 'kết nối bị từ chối' },
  'unknown-host': { en: 'the name is not known here', vi: 'máy này không phân giải được tên' },
  certificate: {
    en: 'its certificate is not of the authority that is trusted here',
    vi: 'chứng thư không thuộc CA được tin cậy ở đây',
  },
  tls: { en: 'it does not speak TLS', vi: 'không dùng TLS' },
  'too-large': { en: 'an answer that is too large', vi: 'câu trả lời quá lớn' },
  broken: { en: 'the connection broke', vi: 'kết nối bị ngắt giữa chừng' },
});
