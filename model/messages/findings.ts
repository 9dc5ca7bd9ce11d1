import { defineMessages } from './define';

/** What the estate as a whole shows: nothing is refused for it, but somebody has something to do. */
export const FINDING_MESSAGES = defineMessages({
  'agreement-of-other-protocol': {
    severity: 'warning',
    reason: {
      en: 'nothing passes agreement "{agreement}": interface "{interface}" speaks {protocol}, and {via} speaks {other}',
      vi: 'không dữ liệu nào đi qua thỏa thuận "{agreement}": interface "{interface}" dùng {protocol}, còn {via} dùng {other}',
    },
    fix: {
      en: 'use an interface of protocol {other}',
      vi: 'dùng interface có giao thức {other}',
    },
  },
  'agreement-of-planned-data': {
    severity: 'warning',
    reason: {
      en: 'nothing passes agreement "{agreement}" yet: dataset "{dataset}" is only planned',
      vi: 'chưa dữ liệu nào đi qua thỏa thuận "{agreement}": bộ dữ liệu "{dataset}" mới ở giai đoạn dự kiến',
    },
    fix: {
      en: 'write the stage that the dataset has reached (lifecycle), or begin the agreement later',
      vi: 'ghi giai đoạn thực tế của bộ dữ liệu (lifecycle), hoặc lùi ngày bắt đầu thỏa thuận',
    },
  },
  'agreement-all-outside': {
    severity: 'notice',
    reason: {
      en: 'agreement "{agreement}" opens nothing here: its systems and {via} all stand outside the cluster',
      vi: 'thỏa thuận "{agreement}" không mở luồng nào tại đây: các hệ thống và {via} đều đặt ngoài cụm',
    },
    fix: {
      en: 'nothing, if that is meant: what it opens is opened where they stand',
      vi: 'không cần làm gì nếu đúng chủ ý: luồng được mở tại nơi đặt các hệ thống đó',
    },
  },
  'client-unused': {
    severity: 'notice',
    reason: {
      en: 'no agreement and no flow uses client "{client}" of "{system}"',
      vi: 'chưa thỏa thuận hay luồng nào dùng client "{client}" của "{system}"',
    },
    fix: {
      en: 'enter the agreement or flow (talksTo) that it is for, or remove it',
      vi: 'lập thỏa thuận hoặc luồng (talksTo) cần dùng, hoặc bỏ client này',
    },
  },
  'interface-unused': {
    severity: 'notice',
    reason: {
      en: 'interface "{interface}" of "{system}" carries datasets, and no agreement and no flow uses it',
      vi: 'interface "{interface}" của "{system}" có bộ dữ liệu nhưng chưa thỏa thuận hay luồng nào dùng',
    },
    fix: {
      en: 'enter the agreement that it is for, or remove it',
      vi: 'lập thỏa thuận cần dùng, hoặc bỏ interface này',
    },
  },
  'agreements-overlap': {
    severity: 'warning',
    reason: {
      en: 'agreements "{agreement}" and "{other}" give the same client the same data from {from} until {until}: {datasets}',
      vi: 'thỏa thuận "{agreement}" và "{other}" cung cấp trùng dữ liệu cho một client từ {from} đến {until}: {datasets}',
    },
    fix: {
      en: 'end one before the other begins, or leave the data out of one: closing one alone closes nothing',
      vi: 'kết thúc một thỏa thuận trước khi bắt đầu cái kia, hoặc bỏ dữ liệu trùng khỏi một thỏa thuận: chỉ đóng một thỏa thuận thì luồng vẫn mở',
    },
  },
  'stages-mixed': {
    severity: 'warning',
    reason: {
      en: '"{from}" ({fromStage}) reaches "{to}" ({toStage})',
      vi: '"{from}" ({fromStage}) kết nối tới "{to}" ({toStage})',
    },
    fix: {
      en: 'connect systems of one stage alone, with test data outside production',
      vi: 'chỉ kết nối các hệ thống cùng giai đoạn; ngoài vận hành chính thức thì dùng dữ liệu thử',
    },
  },
  'agent-node-sites-unknown': {
    severity: 'notice',
    reason: {
      en: 'the agent node of "{agency}" does not say at which sites it has an endpoint',
      vi: 'cơ quan "{agency}" chưa ghi các địa điểm đặt Agent Node',
    },
    fix: { en: 'write sites:, two or more', vi: 'ghi sites:, từ hai địa điểm trở lên' },
  },
  'agent-node-at-one-site': {
    severity: 'warning',
    reason: {
      en: 'the agent node of "{agency}" has its endpoint at site "{site}" alone: the agency is cut off with it',
      vi: 'cơ quan "{agency}" chỉ đặt Agent Node tại "{site}": địa điểm này ngừng thì cơ quan mất kết nối',
    },
    fix: { en: 'add an endpoint at another site', vi: 'bổ sung điểm kết nối tại địa điểm khác' },
  },
  'deadline-ahead': {
    severity: 'notice',
    reason: {
      en: 'due on {day} ({law}; days left: {days}): {done} of {of} {what}; not yet: {missing}',
      vi: 'hạn {day} ({law}; còn {days} ngày): {done} trên {of} {what}; chưa có: {missing}',
    },
    fix: { en: 'ndc report deadlines says what is missing', vi: 'xem ndc report deadlines để biết phần còn thiếu' },
  },
  'deadline-near': {
    severity: 'warning',
    reason: {
      en: 'due soon, on {day} ({law}; days left: {days}): {done} of {of} {what}; not yet: {missing}',
      vi: 'sắp đến hạn {day} ({law}; còn {days} ngày): {done} trên {of} {what}; chưa có: {missing}',
    },
    fix: { en: 'ndc report deadlines says what is missing', vi: 'xem ndc report deadlines để biết phần còn thiếu' },
  },
  'deadline-past': {
    severity: 'warning',
    reason: {
      en: 'was due on {day} ({law}; days past: {days}): {done} of {of} {what}; not yet: {missing}',
      vi: 'quá hạn {day} ({law}; đã qua {days} ngày): {done} trên {of} {what}; chưa có: {missing}',
    },
    fix: { en: 'ndc report deadlines says what is missing', vi: 'xem ndc report deadlines để biết phần còn thiếu' },
  },
});
