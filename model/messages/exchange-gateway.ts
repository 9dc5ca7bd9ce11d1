import { defineMessages } from './define';

/** What the hub's gateway needs: its pods as its operator can make them, and where it finds the agent nodes. */
export const EXCHANGE_GATEWAY = defineMessages({
  'gateway-port-too-low': {
    severity: 'error',
    reason: {
      en: 'the hub’s gateway cannot serve port {port}: its operator gives its pods another one below {least}',
      vi: 'cổng của nền tảng không phục vụ được ở cổng {port}: bộ điều khiển cấp cho pod một cổng khác nếu nhỏ hơn {least}',
    },
    fix: {
      en: 'write a port of {least} or more: network policies know the pods by it',
      vi: 'ghi cổng từ {least} trở lên: chính sách mạng nhận biết các pod theo cổng này',
    },
  },
  'gateway-label-taken': {
    severity: 'error',
    reason: {
      en: 'label "{key}" belongs to the gateway’s operator, which selects its pods by values of its own',
      vi: 'nhãn "{key}" thuộc về bộ điều khiển của cổng, bộ điều khiển chọn pod theo giá trị riêng',
    },
    fix: {
      en: 'give the hub’s pods another label, e.g. app.kubernetes.io/part-of',
      vi: 'đặt nhãn khác cho các pod của nền tảng, ví dụ app.kubernetes.io/part-of',
    },
  },
  'agent-node-without-address': {
    severity: 'error',
    reason: {
      en: 'the gateway does not know where the agent node of "{agency}" is, which is outside the cluster',
      vi: 'cổng của nền tảng chưa biết địa chỉ Agent Node của "{agency}" đặt ngoài cụm',
    },
    fix: {
      en: 'write its addresses under exchangeGateway.agentNodes.addresses',
      vi: 'ghi các địa chỉ vào exchangeGateway.agentNodes.addresses',
    },
  },
  'agent-node-not-outside': {
    severity: 'error',
    reason: {
      en: '"{agency}" has no agent node outside the cluster',
      vi: '"{agency}" không có Agent Node đặt ngoài cụm',
    },
    fix: {
      en: 'remove its addresses: in the cluster the agent node is found by its Service',
      vi: 'bỏ các địa chỉ này: trong cụm, Agent Node được tìm qua Service',
    },
  },
  'address-outside-zone': {
    severity: 'error',
    reason: {
      en: 'address {address} of the agent node of "{agency}" is in no range of its zone "{zone}"',
      vi: 'địa chỉ {address} của Agent Node "{agency}" không thuộc dải nào của vùng "{zone}"',
    },
    fix: {
      en: 'write an address of the zone: no policy opens the way to another',
      vi: 'ghi địa chỉ thuộc vùng: không chính sách nào mở đường tới địa chỉ khác',
    },
  },
});
