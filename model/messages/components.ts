import { defineMessages } from './define';

/** What the platform is made of: files of components, and what an environment installs of them. */
export const COMPONENTS = defineMessages({
  'component-without-file': {
    severity: 'error',
    reason: {
      en: 'component "{component}" is installed here and has no file',
      vi: 'thành phần "{component}" được cài đặt tại đây nhưng chưa có tệp',
    },
    fix: {
      en: 'add platform/components/{component}.yaml, or do not install it',
      vi: 'thêm platform/components/{component}.yaml, hoặc không cài đặt',
    },
  },
  'component-chart-not-locked': {
    severity: 'error',
    reason: {
      en: 'chart "{chart}" is not in the lock: nothing says which version is installed',
      vi: 'chart "{chart}" không có trong tệp khóa: không rõ phiên bản nào được cài đặt',
    },
    fix: {
      en: 'enter it in platform/chart-lock.yaml with version, source and images',
      vi: 'ghi vào platform/chart-lock.yaml kèm phiên bản, nguồn và các ảnh',
    },
  },
  'component-need-missing': {
    severity: 'error',
    reason: {
      en: 'environment "{environment}" installs "{component}" without "{need}", on which it stands',
      vi: 'môi trường "{environment}" cài đặt "{component}" mà thiếu "{need}" là thành phần phải có trước',
    },
    fix: { en: 'install "{need}" too', vi: 'cài đặt cả "{need}"' },
  },
  'components-need-each-other': {
    severity: 'error',
    reason: {
      en: 'components need each other in a circle: {circle}',
      vi: 'các thành phần cần lẫn nhau thành vòng: {circle}',
    },
    fix: { en: 'take one of these out of needs', vi: 'bỏ một thành phần khỏi needs' },
  },
  'component-flow-end-unclear': {
    severity: 'error',
    reason: {
      en: 'this end of flow "{flow}" is not one thing: pods, a zone or a place',
      vi: 'đầu này của luồng "{flow}" không rõ là một thứ nào: pod, vùng mạng hay vị trí',
    },
    fix: {
      en: 'write exactly one of podLabels, zone and place; namespace goes with podLabels alone',
      vi: 'ghi đúng một trong podLabels, zone, place; namespace chỉ đi cùng podLabels',
    },
  },
  'component-flow-outside': {
    severity: 'error',
    reason: {
      en: 'neither end of flow "{flow}" is pods: no policy can open it',
      vi: 'cả hai đầu của luồng "{flow}" đều không phải pod: không chính sách nào mở được',
    },
    fix: { en: 'name the pods of one end', vi: 'ghi pod ở một đầu' },
  },
  'component-flow-namespace-unknown': {
    severity: 'error',
    reason: {
      en: 'namespace "{namespace}" is neither the platform’s nor that of a component',
      vi: 'namespace "{namespace}" không phải của nền tảng, cũng không phải của thành phần nào',
    },
    fix: { en: 'write the namespace of a component', vi: 'ghi namespace của một thành phần' },
  },
  'component-flow-twice': {
    severity: 'error',
    reason: {
      en: 'the component has another flow "{flow}" ({earlier})',
      vi: 'thành phần đã có luồng "{flow}" khác ({earlier})',
    },
    fix: { en: 'give it another id: policies are named by it', vi: 'đặt mã khác: tên chính sách lấy theo mã này' },
  },
  'component-place-unknown': {
    severity: 'error',
    reason: {
      en: 'flow "{flow}" of "{component}" needs the addresses of {place}, which cluster "{cluster}" does not say',
      vi: 'luồng "{flow}" của "{component}" cần địa chỉ của {place}, cụm "{cluster}" chưa khai báo',
    },
    fix: { en: 'write {key} of the cluster', vi: 'ghi {key} của cụm' },
  },
  'pod-security-without-reason': {
    severity: 'error',
    reason: {
      en: 'pods of "{component}" may run as {enforce}, and nothing says why',
      vi: 'pod của "{component}" được chạy ở mức {enforce} mà không nêu lý do',
    },
    fix: {
      en: 'write podSecurity.reason, or enforce restricted',
      vi: 'ghi podSecurity.reason, hoặc đặt enforce: restricted',
    },
  },
  'component-in-cluster-namespace': {
    severity: 'error',
    reason: {
      en: 'component "{component}" would run in "{namespace}", which has neither quota nor default deny',
      vi: 'thành phần "{component}" sẽ chạy trong "{namespace}" là nơi không có hạn ngạch và không chặn mặc định',
    },
    fix: { en: 'give it a namespace of its own, ndc-{component}', vi: 'dùng namespace riêng, ndc-{component}' },
  },
  'component-namespace-taken': {
    severity: 'error',
    reason: {
      en: 'namespace "{namespace}" of component "{component}" belongs to another ({owner})',
      vi: 'namespace "{namespace}" của thành phần "{component}" đã thuộc nơi khác ({owner})',
    },
    fix: { en: 'give it a namespace of its own, ndc-{component}', vi: 'dùng namespace riêng, ndc-{component}' },
  },
});
