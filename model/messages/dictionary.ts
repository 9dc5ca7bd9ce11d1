import { defineMessages } from './define';

/** The shared data dictionary, and the datasets that take their terms from it. */
export const DICTIONARY = defineMessages({
  'term-unknown': {
    severity: 'error',
    reason: {
      en: 'term "{term}" is not in catalogue/dictionary.yaml',
      vi: 'thuật ngữ "{term}" không có trong catalogue/dictionary.yaml',
    },
    fix: {
      en: 'use a term of that file, or enter this one there with its source',
      vi: 'dùng một thuật ngữ trong tệp đó, hoặc ghi thuật ngữ này vào tệp kèm nguồn',
    },
  },
  'term-of-later-version': {
    severity: 'error',
    reason: {
      en: 'term "{term}" is in the dictionary since version {since}; this dataset is on version {version}',
      vi: 'thuật ngữ "{term}" có từ phiên bản {since} của từ điển; bộ dữ liệu này theo phiên bản {version}',
    },
    fix: { en: 'move the dataset to a version that has it', vi: 'chuyển bộ dữ liệu sang phiên bản có thuật ngữ này' },
  },
  'term-outdated': {
    severity: 'warning',
    reason: {
      en: 'term "{term}" is not to be used any more since version {retired} of the dictionary',
      vi: 'thuật ngữ "{term}" không còn dùng từ phiên bản {retired} của từ điển',
    },
    fix: { en: 'use the term that replaces it', vi: 'dùng thuật ngữ thay thế' },
  },
  'term-ends-before-it-begins': {
    severity: 'error',
    reason: {
      en: 'term "{term}" is retired in version {retired}, which is not after its first, {since}',
      vi: 'thuật ngữ "{term}" ngừng dùng ở phiên bản {retired}, không sau phiên bản đầu tiên {since}',
    },
    fix: { en: 'correct one of the two versions', vi: 'sửa một trong hai phiên bản' },
  },
  'dictionary-version-missing': {
    severity: 'error',
    reason: {
      en: 'dataset "{dataset}" names terms and no version of the dictionary',
      vi: 'bộ dữ liệu "{dataset}" ghi thuật ngữ nhưng không ghi phiên bản từ điển',
    },
    fix: {
      en: 'add "dictionary:" with the version from which the terms are taken',
      vi: 'thêm "dictionary:" kèm phiên bản của các thuật ngữ',
    },
  },
  'dictionary-version-unknown': {
    severity: 'error',
    reason: {
      en: 'version {version} of the dictionary is not known',
      vi: 'chưa biết phiên bản {version} của từ điển',
    },
    fix: {
      en: 'use a version that catalogue/dictionary.yaml names',
      vi: 'dùng một phiên bản có trong catalogue/dictionary.yaml',
    },
  },
  'dictionary-version-old': {
    severity: 'warning',
    reason: {
      en: 'dataset "{dataset}" is on version {version} of the dictionary; {current} is in force',
      vi: 'bộ dữ liệu "{dataset}" theo phiên bản {version} của từ điển; phiên bản đang áp dụng là {current}',
    },
    fix: {
      en: 'compare its terms with the version in force, then raise "dictionary:"',
      vi: 'đối chiếu các thuật ngữ với phiên bản đang áp dụng rồi nâng "dictionary:"',
    },
  },
});
