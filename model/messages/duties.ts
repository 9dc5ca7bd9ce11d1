import { defineMessages } from './define';

/** What agent nodes, interfaces and agreements may not take for themselves. */
export const DUTIES = defineMessages({
  'agent-node-declares-connections': {
    severity: 'error',
    reason: {
      en: 'the agent node of "{agency}" declares {key}: it is the one connection to the hub, and agreements alone open it',
      vi: 'hệ thống agent-node của "{agency}" có ghi {key}: đây là điểm kết nối duy nhất với NDOP, chỉ thỏa thuận mới mở luồng',
    },
    fix: {
      en: 'move {key} to the system that opens or serves; the agent node passes on what agreements give it (Decree 278/2025/NĐ-CP Art. 7)',
      vi: 'chuyển {key} sang hệ thống mở hoặc phục vụ kết nối; Agent Node chỉ chuyển tiếp theo thỏa thuận (Nghị định 278/2025/NĐ-CP Điều 7)',
    },
  },
  'agent-node-called-inside': {
    severity: 'error',
    reason: {
      en: 'a flow inside "{agency}" goes to its agent node, which agreements alone open',
      vi: 'luồng nội bộ của "{agency}" đi tới Agent Node, vốn chỉ mở theo thỏa thuận',
    },
    fix: {
      en: 'name another system, or make an agreement with the other agency (Decree 278/2025/NĐ-CP Art. 7)',
      vi: 'ghi hệ thống khác, hoặc lập thỏa thuận với cơ quan kia (Nghị định 278/2025/NĐ-CP Điều 7)',
    },
  },
  'agent-node-as-end': {
    severity: 'error',
    reason: {
      en: '{side} names the agent node of "{agency}", which is on the way of every agreement and no end of one',
      vi: '{side} ghi Agent Node của "{agency}", là điểm đi qua của mọi thỏa thuận, không phải một đầu của thỏa thuận',
    },
    fix: {
      en: 'name the system that holds or uses the data (Decree 278/2025/NĐ-CP Art. 7)',
      vi: 'ghi hệ thống quản lý hoặc khai thác dữ liệu (Nghị định 278/2025/NĐ-CP Điều 7)',
    },
  },
  'interface-limit-above-ceiling': {
    severity: 'error',
    reason: {
      en: '{key} "{value}" is above "{ceiling}", the most that an interface may ask of the hub',
      vi: '{key} "{value}" vượt "{ceiling}", mức cao nhất mà một interface được yêu cầu ở nền tảng',
    },
    fix: {
      en: 'write at most that; the NDC sets it in platform/platform.yaml (hub.maxLimits)',
      vi: 'ghi không quá mức đó; Trung tâm đặt mức này trong platform/platform.yaml (hub.maxLimits)',
    },
  },
  'agreement-mixes-duties': {
    severity: 'error',
    reason: {
      en: 'dataset "{dataset}" is shared on request, and "{mandatory}" of the same agreement has a duty to be shared',
      vi: 'bộ dữ liệu "{dataset}" chia sẻ theo yêu cầu, còn "{mandatory}" của cùng thỏa thuận thuộc diện bắt buộc chia sẻ',
    },
    fix: {
      en: 'make one agreement for each: who owes a connection and who may refuse differs (Decree 278/2025/NĐ-CP)',
      vi: 'lập riêng từng thỏa thuận: nghĩa vụ kết nối và quyền từ chối khác nhau (Nghị định 278/2025/NĐ-CP)',
    },
  },
  'direct-path-name-too-long': {
    severity: 'error',
    reason: {
      en: 'the direct path of "{agreement}" has a name that is {by} characters longer than Kubernetes takes',
      vi: 'kết nối trực tiếp của "{agreement}" có tên dài hơn {by} ký tự so với mức Kubernetes cho phép',
    },
    fix: {
      en: 'shorten the names of the client and interface that the agreement uses',
      vi: 'rút ngắn tên client và interface mà thỏa thuận dùng',
    },
  },
  'refusal-premature': {
    severity: 'warning',
    reason: {
      en: 'the refusal of "{agreement}" by "{party}" is dated {date}, after the day asked for: the agreement stays closed',
      vi: 'văn bản từ chối "{agreement}" của "{party}" ghi ngày {date}, muộn hơn ngày đang xét: thỏa thuận vẫn đóng',
    },
    fix: {
      en: 'write the day of the refusal as it is; until that day no decision settles it',
      vi: 'ghi đúng ngày của văn bản từ chối; trước ngày đó chưa thể điều phối',
    },
  },
  'population-data-of-other-kind': {
    severity: 'error',
    reason: {
      en: 'dataset "{dataset}" holds personal data and goes from or to "{database}", which kind "{kind}" is not about',
      vi: 'bộ dữ liệu "{dataset}" có dữ liệu cá nhân, trao đổi với "{database}", không thuộc loại "{kind}"',
    },
    fix: {
      en: 'write kind: population-synchronisation, with its law and logMonths (public-services for a portal)',
      vi: 'ghi kind: population-synchronisation, kèm căn cứ pháp lý và logMonths (cổng dịch vụ công: public-services)',
    },
  },
});
