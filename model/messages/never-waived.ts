import type { NeverWaived } from '../schema/waiver';
import type { Text } from './define';

interface Refused {
  readonly why: Text;
  readonly instead: Text;
}

const refused = (whyEn: string, whyVi: string, insteadEn: string, insteadVi: string): Refused => ({
  why: { en: whyEn, vi: whyVi },
  instead: { en: insteadEn, vi: insteadVi },
});

/** Why a rule knows no exception, and what to do. */
export const NEVER: Readonly<Record<NeverWaived, Refused>> = {
  P04: refused(
    'policies, agreements and waivers find pods by these labels',
    'chính sách, thỏa thuận và mục miễn tìm pod theo các nhãn này',
    'label the pods app.kubernetes.io/name and ndc.gov.vn/agency',
    'gắn nhãn app.kubernetes.io/name và ndc.gov.vn/agency cho pod',
  ),
  P05: refused(
    'whoever sets these labels chooses which rules apply',
    'ai đặt được các nhãn này thì tự chọn quy tắc áp dụng cho mình',
    'declare level, domains and communes in the system’s file',
    'khai báo cấp độ, tên miền, xã trong tệp của hệ thống',
  ),
  P06: refused(
    'whoever changes what the platform manages takes the guards away',
    'ai sửa được đối tượng do nền tảng quản lý thì gỡ được hàng rào',
    'change the configuration and let the platform apply it',
    'sửa cấu hình để nền tảng triển khai',
  ),
  P07: refused(
    'a policy of one’s own would open a way to another tenant without an agreement',
    'chính sách mạng tự đặt sẽ mở đường sang đơn vị khác mà không có thỏa thuận',
    'declare an agreement in agreements/',
    'lập thỏa thuận trong agreements/',
  ),
  P09: refused(
    'a forged endpoint leads into another tenant’s pods',
    'endpoint giả dẫn vào pod của đơn vị khác',
    'select pods by a Service of their own namespace',
    'chọn pod bằng Service trong cùng namespace',
  ),
  P10: refused(
    'a host that is not the system’s takes another agency’s visitors',
    'tên miền không phải của hệ thống sẽ chiếm truy cập của cơ quan khác',
    'declare the domain under domains of the system',
    'khai báo tên miền trong domains của hệ thống',
  ),
  P10b: refused(
    'a host that is not the system’s takes another agency’s visitors',
    'tên miền không phải của hệ thống sẽ chiếm truy cập của cơ quan khác',
    'declare the domain under domains of the system',
    'khai báo tên miền trong domains của hệ thống',
  ),
  P10c: refused(
    'these objects rule the entrance that all tenants share',
    'các đối tượng này điều khiển cửa vào dùng chung của mọi đơn vị',
    'use an HTTPRoute, which P10b judges',
    'dùng HTTPRoute, do P10b xét',
  ),
  P11b: refused(
    'a pod put on a node by hand evades the separation of nodes',
    'tự đặt pod lên một nút là vượt qua việc tách các nút',
    'let the scheduler place it',
    'để bộ lập lịch đặt pod',
  ),
  P13: refused(
    'such a token never ends and works from anywhere',
    'token loại này không bao giờ hết hạn và dùng được từ bất cứ đâu',
    'have P12 waived for a named pod, with a flow to the API',
    'xin miễn P12 cho một pod cụ thể, kèm luồng tới API',
  ),
  P14: refused(
    'rights would go to groups of another agency, or past a contract',
    'quyền sẽ rơi vào nhóm của cơ quan khác hoặc vượt quá hợp đồng',
    'use groups of the own agency; for vendors declare a contract in vendors/',
    'dùng nhóm của chính cơ quan; với nhà cung cấp thì ghi hợp đồng trong vendors/',
  ),
  P15: refused(
    'such a role holds more than anyone of a tenant may hand out',
    'vai trò như vậy có nhiều quyền hơn mức đơn vị được trao',
    'name the resources and verbs that are needed',
    'ghi rõ tài nguyên và thao tác cần dùng',
  ),
  P17: refused(
    'from level 3 on nobody enters a running pod (TCVN 14423:2026; our mapping)',
    'từ cấp độ 3 không ai được vào pod đang chạy (TCVN 14423:2026; dự án suy ra)',
    'write logs; in an emergency the group ndc:break-glass acts',
    'ghi nhật ký; khi khẩn cấp nhóm ndc:break-glass xử lý',
  ),
  P18: refused(
    'a namespace deleted by mistake takes all its data with it',
    'xóa nhầm namespace là mất toàn bộ dữ liệu bên trong',
    'approve the deletion by ndc.gov.vn/delete-approved, in a change of its own',
    'duyệt việc xóa bằng ndc.gov.vn/delete-approved, trong một thay đổi riêng',
  ),
  P21: refused(
    'whoever asks for tokens acts as any account of the namespace',
    'ai xin được token thì hành động thay mọi tài khoản của namespace',
    'have P12 waived for a named pod, with a flow to the API',
    'xin miễn P12 cho một pod cụ thể, kèm luồng tới API',
  ),
  P22: refused(
    'rights of everyone are rights of whoever is logged in, or of nobody known',
    'quyền cho tất cả là quyền cho bất kỳ ai đăng nhập, kể cả người không rõ',
    'bind a group of the own agency in the own namespace',
    'trao quyền cho nhóm của chính cơ quan, trong namespace của mình',
  ),
  P27: refused(
    'such a deletion answers with the content of the Secret',
    'cách xóa này trả về nội dung của Secret',
    'delete it with propagationPolicy Background',
    'xóa với propagationPolicy Background',
  ),
  P28: refused(
    'without its guards the namespace is open before it is gone',
    'không còn hàng rào thì namespace bị mở trước khi bị xóa',
    'approve the deletion of the namespace first',
    'duyệt việc xóa namespace trước',
  ),
  P29: refused(
    'the label says whose data it is: another commune’s would be taken for its own',
    'nhãn này cho biết dữ liệu của xã nào: dữ liệu của xã khác sẽ bị nhận nhầm',
    'use a commune of the namespace',
    'dùng xã thuộc namespace đó',
  ),
  P30: refused(
    'the nodes of level 4 are for level 4 alone',
    'các nút cấp độ 4 chỉ dành cho cấp độ 4',
    'declare protectedAs: 4 in the system’s file',
    'ghi protectedAs: 4 trong tệp của hệ thống',
  ),
  P31: refused(
    'it binds the platform’s identity, and no object of a tenant',
    'quy tắc này ràng buộc danh tính của nền tảng, không áp dụng cho đối tượng của đơn vị',
    'nothing: it stops no tenant',
    'không cần làm gì: quy tắc này không cản đơn vị nào',
  ),
  P32: refused(
    'an agent node that stops interrupts every agency that it exchanges data with',
    'Agent Node dừng là gián đoạn mọi cơ quan đang trao đổi dữ liệu với nó',
    'run two pods or more, spread over nodes, each with a readinessProbe',
    'chạy từ hai pod trở lên, đặt trên các nút khác nhau, pod nào cũng có readinessProbe',
  ),
};
