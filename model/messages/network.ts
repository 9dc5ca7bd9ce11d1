import { defineMessages } from './define';

/** What the network of the pods must know of every cluster. */
export const NETWORK = defineMessages({
  'network-without-cluster': {
    severity: 'error',
    reason: {
      en: 'the network knows no number and no API server of cluster "{cluster}"',
      vi: 'mạng chưa biết số và máy chủ API của cụm "{cluster}"',
    },
    fix: {
      en: 'write the cluster under components.network.clusters',
      vi: 'ghi cụm vào components.network.clusters',
    },
  },
  'network-cluster-unknown': {
    severity: 'error',
    reason: {
      en: '"{cluster}" is no cluster of this environment',
      vi: '"{cluster}" không phải cụm của môi trường này',
    },
    fix: { en: 'remove it, or write the id of a cluster', vi: 'bỏ mục này, hoặc ghi mã của một cụm' },
  },
  'network-number-twice': {
    severity: 'error',
    reason: {
      en: 'number {number} is also that of {earlier}: connected clusters would take one for the other',
      vi: 'số {number} cũng là số tại {earlier}: các cụm khi kết nối sẽ nhầm cụm này với cụm kia',
    },
    fix: {
      en: 'give this cluster a number that no other has ever had',
      vi: 'cấp cho cụm này một số mà chưa cụm nào từng dùng',
    },
  },
  'network-cluster-name-too-long': {
    severity: 'error',
    reason: {
      en: 'the network takes names of clusters of at most {most} characters, "{cluster}" has more',
      vi: 'mạng chỉ nhận tên cụm tối đa {most} ký tự, "{cluster}" dài hơn',
    },
    fix: { en: 'give the cluster a shorter id', vi: 'đặt mã ngắn hơn cho cụm' },
  },
  'network-ranges-missing': {
    severity: 'error',
    reason: {
      en: 'the network has no range of {family} for pods of cluster "{cluster}"',
      vi: 'mạng không có dải {family} nào cho pod của cụm "{cluster}"',
    },
    fix: {
      en: 'write a range of {family} under networks.pods of the cluster; the default would meet networks of the State',
      vi: 'ghi một dải {family} vào networks.pods của cụm; dải mặc định sẽ trùng mạng của cơ quan nhà nước',
    },
  },
  'network-range-too-narrow': {
    severity: 'error',
    reason: {
      en: 'range {range} has no part of /{part} for a single node',
      vi: 'dải {range} không chứa được phần /{part} nào cho một nút',
    },
    fix: {
      en: 'write a wider range: each node gets a part of its own',
      vi: 'ghi dải rộng hơn: mỗi nút nhận một phần riêng',
    },
  },
});
