import { defineMessages } from './define';

/** The ways that connections take: pods and zones at their ends, intermediaries between, flows inside an agency. */
export const WAYS = defineMessages({
  'pod-labels-missing': {
    severity: 'error',
    reason: {
      en: '"{end}" of system "{system}" names no pods, and the system is hosted here',
      vi: '"{end}" của hệ thống "{system}" chưa ghi nhãn pod, trong khi hệ thống đặt tại đây',
    },
    fix: {
      en: 'write podLabels: without labels nothing is selected',
      vi: 'ghi podLabels: không có nhãn thì không chọn được pod',
    },
  },
  'pod-labels-elsewhere': {
    severity: 'error',
    reason: {
      en: '"{end}" of system "{system}" names pods, and the system is external',
      vi: '"{end}" của hệ thống "{system}" ghi nhãn pod, trong khi hệ thống đặt ngoài',
    },
    fix: { en: 'remove podLabels: its zone says where it is', vi: 'bỏ podLabels: vùng mạng (zone) cho biết nơi đặt' },
  },
  'flow-to-itself': {
    severity: 'error',
    reason: { en: 'system "{system}" names itself', vi: 'hệ thống "{system}" tự ghi chính mình' },
    fix: {
      en: 'name another system: pods of one system are in one namespace, which its own policies open',
      vi: 'ghi hệ thống khác: pod của một hệ thống ở cùng namespace, do chính sách mạng của hệ thống đó mở',
    },
  },
  'flow-outside': {
    severity: 'error',
    reason: {
      en: 'system "{system}" is external: a flow inside the agency has both its ends here',
      vi: 'hệ thống "{system}" đặt ngoài: luồng nội bộ cơ quan phải có hai đầu tại đây',
    },
    fix: { en: 'name systems that are hosted here', vi: 'ghi các hệ thống đặt tại đây' },
  },
  'zone-meets-cluster': {
    severity: 'error',
    reason: {
      en: 'range {range} of zone "{zone}" meets {other}, which cluster "{cluster}" has for itself (networks.{network})',
      vi: 'dải {range} của vùng "{zone}" chồng lên {other} là dải của chính cụm "{cluster}" (networks.{network})',
    },
    fix: {
      en: 'write the ranges of the peers alone: as a peer, a range of the cluster may open its pods',
      vi: 'chỉ ghi dải của bên ngoài: dải của cụm ghi ở đây có thể mở tới pod',
    },
  },
  'networks-missing': {
    severity: 'error',
    reason: {
      en: 'environment "{environment}" has zones, and cluster "{cluster}" does not say which ranges are its own',
      vi: 'môi trường "{environment}" có vùng mạng nhưng cụm "{cluster}" chưa ghi dải địa chỉ của chính cụm',
    },
    fix: {
      en: 'write networks: with pods, services and nodes; a zone that meets them would open pods',
      vi: 'ghi networks: gồm pods, services, nodes; vùng trùng các dải này sẽ mở tới pod',
    },
  },
  'zone-of-one-family': {
    severity: 'warning',
    reason: { en: 'zone "{zone}" has no range of {missing}', vi: 'vùng "{zone}" chưa có dải {missing}' },
    fix: {
      en: 'write the ranges of both families: over {missing} nothing is open to it',
      vi: 'ghi dải của cả hai họ địa chỉ: qua {missing} chưa mở gì cho vùng này',
    },
  },
  'intermediary-in-other-zone': {
    severity: 'error',
    reason: {
      en: 'zone "{zone}" of NDXP is of kind {kind}, which others share',
      vi: 'vùng "{zone}" đặt NDXP thuộc loại {kind}, là vùng dùng chung',
    },
    fix: {
      en: 'give it a zone of its own of kind intermediary: what opens to it would open to all in that zone',
      vi: 'đặt NDXP ở một vùng riêng loại intermediary: mở tới NDXP sẽ là mở tới mọi máy trong vùng đó',
    },
  },
  'intermediary-too-wide': {
    severity: 'error',
    reason: {
      en: 'range {range} of zone "{zone}" is wider than the servers of an intermediary',
      vi: 'dải {range} của vùng "{zone}" rộng hơn các máy chủ của một nền tảng trung gian',
    },
    fix: { en: 'write IPv4 /28 to /32 and IPv6 /124 to /128', vi: 'ghi IPv4 từ /28 đến /32, IPv6 từ /124 đến /128' },
  },
  'party-in-shared-zone': {
    severity: 'error',
    reason: {
      en: '"{system}" stands in zone "{zone}" of kind {kind}: what opens for it would open for everybody there',
      vi: '"{system}" đặt ở vùng "{zone}" loại {kind}: mở cho hệ thống này là mở cho mọi máy trong vùng',
    },
    fix: {
      en: 'give it a zone of its own agency, of kind agency-site',
      vi: 'đặt ở một vùng riêng của cơ quan, loại agency-site',
    },
  },
  'zone-of-other-agency': {
    severity: 'error',
    reason: {
      en: 'system "{system}" stands in zone "{zone}", which is a site of "{owner}"',
      vi: 'hệ thống "{system}" đặt ở vùng "{zone}" là địa điểm của "{owner}"',
    },
    fix: {
      en: 'use a zone of its own agency: what is opened for it would be open to the other',
      vi: 'dùng vùng của chính cơ quan: luồng mở cho hệ thống này sẽ mở cho cả cơ quan kia',
    },
  },
  'zone-without-agency': {
    severity: 'error',
    reason: {
      en: 'zone "{zone}" is the site of an agency, and does not say of which',
      vi: 'vùng "{zone}" là địa điểm của một cơ quan nhưng chưa ghi cơ quan nào',
    },
    fix: { en: 'write agency: with its id', vi: 'ghi agency: kèm mã cơ quan' },
  },
  'zone-agency-needless': {
    severity: 'error',
    reason: {
      en: 'zone "{zone}" names agency "{agency}" and is no site of an agency',
      vi: 'vùng "{zone}" ghi cơ quan "{agency}" nhưng không phải địa điểm của một cơ quan',
    },
    fix: { en: 'write kind: agency-site, or remove agency', vi: 'ghi kind: agency-site, hoặc bỏ agency' },
  },
  'zones-meet': {
    severity: 'error',
    reason: {
      en: 'range {range} of zone "{zone}" meets {other} of zone "{others}"',
      vi: 'dải {range} của vùng "{zone}" chồng lên {other} của vùng "{others}"',
    },
    fix: {
      en: 'give each zone ranges of its own: what opens for one opens for the other',
      vi: 'mỗi vùng dùng dải riêng: mở cho vùng này là mở cho vùng kia',
    },
  },
  'mandatory-data-not-through-ndop': {
    severity: 'error',
    reason: {
      en: 'dataset "{dataset}" has a duty to be shared: it passes ndop alone, not "{via}"',
      vi: 'bộ dữ liệu "{dataset}" thuộc diện bắt buộc chia sẻ: chỉ đi qua ndop, không qua "{via}"',
    },
    fix: {
      en: 'write via: ndop (Decree 278/2025/NĐ-CP Art. 4.2)',
      vi: 'ghi via: ndop (Nghị định 278/2025/NĐ-CP Điều 4 khoản 2)',
    },
  },
  'intermediary-undeclared': {
    severity: 'error',
    reason: {
      en: 'via "{via}" needs NDXP, which the platform does not declare',
      vi: 'via "{via}" cần NDXP mà nền tảng chưa khai báo',
    },
    fix: {
      en: 'use ndop, or declare intermediaries.ndxp in platform/platform.yaml',
      vi: 'dùng ndop, hoặc khai báo intermediaries.ndxp trong platform/platform.yaml',
    },
  },
  'platform-missing-on-the-way': {
    severity: 'error',
    reason: {
      en: '{what} "{value}" passes an integration platform, and the agreement names none',
      vi: '{what} "{value}" đi qua nền tảng tích hợp nhưng thỏa thuận chưa ghi',
    },
    fix: {
      en: 'write through: with the agency, system, interface and client of that platform',
      vi: 'ghi through: gồm agency, system, interface và client của nền tảng đó',
    },
  },
  'platform-of-wrong-kind': {
    severity: 'error',
    reason: {
      en: '"{agency}" is of kind "{kind}", and via "{via}" passes the platform of another kind of body',
      vi: '"{agency}" thuộc loại "{kind}", còn via "{via}" đi qua nền tảng của loại cơ quan khác',
    },
    fix: {
      en: 'lgsp-province passes that of a province, lgsp-ministry that of a central body',
      vi: 'lgsp-province đi qua nền tảng của tỉnh, thành phố; lgsp-ministry của cơ quan trung ương',
    },
  },
  'direct-path-past-the-switch': {
    severity: 'error',
    reason: {
      en: 'a direct path until {until}: the full switch to the hub is on {switch}',
      vi: 'kết nối trực tiếp đến {until}: thời hạn chuyển hẳn sang nền tảng là {switch}',
    },
    fix: {
      en: 'end it on {switch} or before (Decree 278/2025/NĐ-CP)',
      vi: 'kết thúc chậm nhất ngày {switch} (Nghị định 278/2025/NĐ-CP)',
    },
  },
  'direct-path-open': {
    severity: 'warning',
    reason: {
      en: 'agreement "{agreement}" may connect directly, past the hub, until {until}',
      vi: 'thỏa thuận "{agreement}" được kết nối trực tiếp, không qua nền tảng, đến {until}',
    },
    fix: {
      en: 'move it to the hub: what passes directly is neither supervised nor traced there',
      vi: 'chuyển sang nền tảng: kết nối trực tiếp không được giám sát, truy vết tại đó',
    },
  },
});
