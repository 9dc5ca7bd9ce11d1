import { defineMessages } from './define';

/** Waivers of admission policies, and the flow to the Kubernetes API that the waiver of a token opens. */
export const WAIVERS = defineMessages({
  'rule-not-waivable': {
    severity: 'error',
    reason: { en: 'rule {rule} may not be waived: {why}', vi: 'quy tắc {rule} không được miễn: {why}' },
    fix: { en: 'remove the waiver; {instead}', vi: 'bỏ mục miễn; {instead}' },
  },
  'waiver-of-other-kind': {
    severity: 'error',
    reason: { en: 'rule {rule} judges nothing of kind {kind}', vi: 'quy tắc {rule} không áp dụng cho loại {kind}' },
    fix: { en: 'name a kind that it judges', vi: 'ghi loại mà quy tắc áp dụng' },
  },
  'waiver-too-long': {
    severity: 'error',
    reason: {
      en: 'a waiver from {from} until {until} is longer than a year',
      vi: 'thời hạn miễn từ {from} đến {until} dài hơn một năm',
    },
    fix: {
      en: 'end it by {last}; renew it by a new decision',
      vi: 'kết thúc chậm nhất {last}; gia hạn bằng quyết định mới',
    },
  },
  'waiver-repeated': {
    severity: 'error',
    reason: {
      en: 'rule {rule} is waived for {object} a second time in the same days, first at {first}',
      vi: 'quy tắc {rule} được miễn cho {object} lần thứ hai trong cùng thời gian, lần đầu tại {first}',
    },
    fix: {
      en: 'keep one of the two, or let the later one begin after it',
      vi: 'chỉ giữ một, hoặc cho miễn sau bắt đầu muộn hơn',
    },
  },
  'too-many-waivers': {
    severity: 'error',
    reason: {
      en: '{count} waivers have not ended; the policies take at most {max}',
      vi: '{count} mục miễn chưa kết thúc; các chính sách nhận tối đa {max}',
    },
    fix: {
      en: 'keep the rules instead: so many exceptions are a rule that is wrong',
      vi: 'hãy tuân thủ quy tắc: quá nhiều ngoại lệ nghĩa là quy tắc chưa đúng',
    },
  },
  'system-has-no-namespace': {
    severity: 'error',
    reason: {
      en: 'system "{agency}/{system}" is external: it has no namespace here',
      vi: 'hệ thống "{agency}/{system}" đặt ngoài: không có namespace tại đây',
    },
    fix: {
      en: 'use it for a system that is hosted here',
      vi: 'chỉ dùng cho hệ thống đặt tại đây',
    },
  },
  'until-before-from': {
    severity: 'error',
    reason: { en: 'until "{until}" is before from "{from}"', vi: 'until "{until}" trước from "{from}"' },
    fix: { en: 'write the last day, not before the first', vi: 'ghi ngày cuối cùng, không trước ngày đầu' },
  },
  'waiver-of-token-at-level-4': {
    severity: 'error',
    reason: {
      en: 'rule P12 is waived for "{system}" on days on which the controls of level {level} hold: at level 4 no pod has a token',
      vi: 'quy tắc P12 được miễn cho "{system}" vào thời gian áp dụng cấp độ {level}: ở cấp độ 4 không pod nào có token',
    },
    fix: {
      en: 'remove the waiver; what needs the Kubernetes API runs in a system of level 1 to 3',
      vi: 'bỏ mục miễn; phần cần API của Kubernetes đặt ở hệ thống cấp độ 1 đến 3',
    },
  },
  'waiver-without-api-flow': {
    severity: 'error',
    reason: {
      en: 'rule P12 is waived for "{system}", which declares no flow to the Kubernetes API: its token would be of no use',
      vi: 'quy tắc P12 được miễn cho "{system}" nhưng hệ thống không khai báo luồng tới API của Kubernetes: token không để làm gì',
    },
    fix: {
      en: 'add kubernetesApi: with a client to the system, or remove the waiver',
      vi: 'thêm kubernetesApi: kèm client vào hệ thống, hoặc bỏ mục miễn',
    },
  },
  'client-without-name': {
    severity: 'error',
    reason: {
      en: 'rule P12 is waived for pods named "{name}", but client "{client}" of "{system}" has no label app.kubernetes.io/name by which pods are named',
      vi: 'quy tắc P12 được miễn cho pod tên "{name}", nhưng client "{client}" của "{system}" không có nhãn app.kubernetes.io/name là tên của pod',
    },
    fix: {
      en: 'add app.kubernetes.io/name: {name} to podLabels of the client',
      vi: 'thêm app.kubernetes.io/name: {name} vào podLabels của client',
    },
  },
  'waiver-of-rule-not-held': {
    severity: 'warning',
    reason: {
      en: 'rule {rule} holds from level {lowest} on; "{system}" is protected as level {level}: there is nothing to waive, and a later higher level would find the exception there',
      vi: 'quy tắc {rule} áp dụng từ cấp độ {lowest}; "{system}" được bảo vệ ở cấp độ {level}: không có gì để miễn, và khi nâng cấp độ thì ngoại lệ đã có sẵn',
    },
    fix: {
      en: 'remove the file; where the level is to rise, let the waiver begin on that day',
      vi: 'xóa tệp; nếu sắp nâng cấp độ, ghi from của mục miễn từ ngày đó',
    },
  },
  'waiver-of-other-pods': {
    severity: 'error',
    reason: {
      en: 'rule P12 is waived for pods named "{name}", and kubernetesApi names client "{client}", whose pods are named "{label}"',
      vi: 'quy tắc P12 được miễn cho pod tên "{name}", còn kubernetesApi ghi client "{client}" với pod tên "{label}"',
    },
    fix: {
      en: 'let both mean the same pods: name equals app.kubernetes.io/name of the client',
      vi: 'ghi cùng một nhóm pod: name bằng nhãn app.kubernetes.io/name của client',
    },
  },
  'waiver-ended': {
    severity: 'warning',
    reason: {
      en: 'waiver "{waiver}" ended on {until}: rule {rule} applies again',
      vi: 'mục miễn "{waiver}" đã kết thúc ngày {until}: quy tắc {rule} áp dụng trở lại',
    },
    fix: { en: 'remove the file', vi: 'xóa tệp' },
  },
  'waiver-ended-in-production': {
    severity: 'error',
    reason: {
      en: 'waiver "{waiver}" ended on {until}: rule {rule} applies again',
      vi: 'mục miễn "{waiver}" đã kết thúc ngày {until}: quy tắc {rule} áp dụng trở lại',
    },
    fix: {
      en: 'delete the file or enter its renewal; nothing is applied until then',
      vi: 'xóa tệp hoặc ghi quyết định gia hạn; trước đó không có gì được áp dụng',
    },
  },
  'waiver-ends-soon': {
    severity: 'warning',
    reason: {
      en: 'waiver "{waiver}" ends on {until}: what is made after that day is judged by rule {rule} again',
      vi: 'mục miễn "{waiver}" kết thúc ngày {until}: đối tượng tạo sau ngày đó chịu quy tắc {rule} trở lại',
    },
    fix: { en: 'keep the rule by then, or decide anew', vi: 'tuân thủ quy tắc trước ngày đó, hoặc quyết định lại' },
  },
  'waiver-not-begun': {
    severity: 'notice',
    reason: { en: 'waiver "{waiver}" begins on {from}', vi: 'mục miễn "{waiver}" bắt đầu từ {from}' },
    fix: { en: 'nothing: until then the rule applies', vi: 'không cần làm gì: trước ngày đó quy tắc vẫn áp dụng' },
  },
  'api-flow-not-opened': {
    severity: 'warning',
    reason: {
      en: 'system "{system}" declares a flow to the Kubernetes API, which is not opened: no waiver of rule P12 is in force for it',
      vi: 'hệ thống "{system}" khai báo luồng tới API của Kubernetes nhưng chưa mở: không có mục miễn quy tắc P12 đang hiệu lực',
    },
    fix: {
      en: 'ask the platform team for a waiver (it writes it in baseline/waivers/ after the approving decision), or remove kubernetesApi',
      vi: 'đề nghị nhóm nền tảng miễn (nhóm ghi vào baseline/waivers/ sau quyết định phê duyệt), hoặc bỏ kubernetesApi',
    },
  },
  'api-server-unknown': {
    severity: 'warning',
    reason: {
      en: 'system "{system}" declares a flow to the Kubernetes API, and cluster "{cluster}" of environment "{environment}" does not say where that is: nothing is opened until then',
      vi: 'hệ thống "{system}" khai báo luồng tới API của Kubernetes, còn cụm "{cluster}" của môi trường "{environment}" chưa ghi địa chỉ API: chưa mở kết nối nào',
    },
    fix: {
      en: 'nothing here: the platform team enters apiServer (ranges, port) in environments/{environment}.yaml',
      vi: 'không cần sửa tại đây: nhóm nền tảng ghi apiServer (ranges, port) trong environments/{environment}.yaml',
    },
  },
  'api-server-unknown-to-waived-flow': {
    severity: 'error',
    reason: {
      en: 'rule P12 is waived for "{system}", whose flow to the Kubernetes API cannot be opened: cluster "{cluster}" of environment "{environment}" does not say where that is',
      vi: 'quy tắc P12 được miễn cho "{system}" nhưng không mở được luồng tới API của Kubernetes: cụm "{cluster}" của môi trường "{environment}" chưa ghi địa chỉ API',
    },
    fix: {
      en: 'the platform team enters apiServer (ranges, port) in environments/{environment}.yaml, or takes the waiver back',
      vi: 'nhóm nền tảng ghi apiServer (ranges, port) trong environments/{environment}.yaml, hoặc bỏ mục miễn',
    },
  },
});
