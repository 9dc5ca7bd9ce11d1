import { defineMessages } from './define';

/** The control map: what it claims, it has to show. */
export const CONTROLS = defineMessages({
  'control-without-text': {
    severity: 'error',
    reason: {
      en: 'control "{control}" says what it asks nowhere, or in two places',
      vi: 'yêu cầu "{control}" không ghi nội dung, hoặc ghi ở hai nơi',
    },
    fix: {
      en: 'write either "text" or "demand"',
      vi: 'chỉ ghi "text" hoặc chỉ ghi "demand"',
    },
  },
  'control-of-no-demand': {
    severity: 'error',
    reason: {
      en: 'the catalogue of level {level} has no demand "{topic}" of this instrument',
      vi: 'danh mục cấp độ {level} không có yêu cầu "{topic}" của văn bản này',
    },
    fix: {
      en: 'use a topic of baseline/levels, or write "text"',
      vi: 'dùng một chủ đề của baseline/levels, hoặc ghi "text"',
    },
  },
  'control-without-proof': {
    severity: 'error',
    reason: {
      en: 'control "{control}" is said to be enforced, but no test shows it',
      vi: 'yêu cầu "{control}" ghi là "enforced", nhưng không có kiểm thử nào chứng minh',
    },
    fix: {
      en: 'name a test under "proofs", or say in "state" who enforces it',
      vi: 'ghi kiểm thử ở "proofs", hoặc ghi ở "state" ai là bên thực hiện',
    },
  },
  'control-without-carrier': {
    severity: 'error',
    reason: {
      en: 'nothing is named that carries control "{control}"',
      vi: 'yêu cầu "{control}" chưa ghi phần nào thực hiện',
    },
    fix: {
      en: 'name under "by" a policy, an object, a label or a rule; for the cluster builder a requirement of docs/cluster-requirements.md',
      vi: 'ghi ở "by" chính sách, đối tượng, nhãn hoặc quy tắc; với bên dựng cụm thì ghi yêu cầu trong docs/cluster-requirements.md',
    },
  },
  'control-without-limit': {
    severity: 'error',
    reason: {
      en: 'control "{control}" is not enforced here and does not say why',
      vi: 'yêu cầu "{control}" không được áp dụng ở đây mà không ghi lý do',
    },
    fix: { en: 'write the reason under "limit"', vi: 'ghi lý do ở "limit"' },
  },
  'control-left-to-nobody': {
    severity: 'error',
    reason: {
      en: 'control "{control}" is not enforced yet, and nobody is named who must',
      vi: 'yêu cầu "{control}" chưa được áp dụng, và chưa ghi thành phần nào phải thực hiện',
    },
    fix: { en: 'name the component under "leftTo"', vi: 'ghi thành phần đó ở "leftTo"' },
  },
  'proof-without-name': {
    severity: 'error',
    reason: {
      en: 'the proof of control "{control}" names a file, but no test in it',
      vi: 'chứng minh của yêu cầu "{control}" ghi tên tệp, nhưng không ghi kiểm thử nào trong đó',
    },
    fix: {
      en: 'write words of its title under "name"; only a folder of test/cases needs none',
      vi: 'ghi một phần tên kiểm thử ở "name"; chỉ thư mục của test/cases mới không cần',
    },
  },
});
