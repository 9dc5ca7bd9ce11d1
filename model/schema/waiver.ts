import { z } from 'zod';
import { bilingual, date, field, formed, id, oneOf, oneOfWith, text } from './scalars';

/** Rules about what runs, with the kinds of object that each judges: of one object one of them may be waived. */
export const WAIVABLE = {
  P01: ['Pod'],
  P02: ['Pod'],
  P03: ['Pod'],
  P08: ['Service'],
  P11: ['Pod'],
  P12: ['Pod'],
  P16: ['PersistentVolumeClaim'],
  P19: ['Pod'],
  P20: ['Pod'],
  P23: ['Pod'],
  P24a: ['Pod'],
  P24b: ['Pod'],
  P24c: ['Pod'],
  P24d: ['Pod'],
  P25: ['Pod'],
  P26: ['Ingress', 'Service'],
  P26b: ['Pod'],
} as const;

/** Rules that keep tenants apart or guard the guards: they know no exception. */
export const NEVER_WAIVED = [
  'P04',
  'P05',
  'P06',
  'P07',
  'P09',
  'P10',
  'P10b',
  'P10c',
  'P11b',
  'P13',
  'P14',
  'P15',
  'P17',
  'P18',
  'P21',
  'P22',
  'P27',
  'P28',
  'P29',
  'P30',
  'P31',
  'P32',
] as const;

export type NeverWaived = (typeof NEVER_WAIVED)[number];
type WaivableRule = keyof typeof WAIVABLE;

const waivable = Object.keys(WAIVABLE) as readonly WaivableRule[];

/** `baseline/waivers/<id>.yaml`: one object that one admission policy leaves alone, for a time. */
export const waiverFile = z.strictObject({
  id: field(id(), 'Id', 'Mã'),
  rule: field(
    oneOfWith<WaivableRule | NeverWaived>(waivable, NEVER_WAIVED),
    'Rule of the admission policies',
    'Quy tắc trong các chính sách tiếp nhận',
  ),
  system: field(
    z.strictObject({
      agency: field(id(), 'Agency', 'Cơ quan'),
      system: field(id(), 'System of that agency, hosted here', 'Hệ thống của cơ quan đó, đặt tại đây'),
    }),
    'Whose object it is',
    'Hệ thống có đối tượng này',
  ),
  kind: field(
    oneOf('Ingress', 'PersistentVolumeClaim', 'Pod', 'Service').optional(),
    'Kind of the object; needed where the rule judges several',
    'Loại đối tượng; phải ghi khi quy tắc áp dụng cho nhiều loại',
  ),
  name: field(
    formed(
      /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/,
      'the name of an object',
      'tra-cuu',
    ),
    'Name of the object; of pods their label app.kubernetes.io/name',
    'Tên đối tượng; với pod là nhãn app.kubernetes.io/name',
  ),
  reason: field(bilingual(600), 'Why the rule cannot be kept, and what is done instead', 'Lý do và biện pháp thay thế'),
  approver: field(
    z.strictObject({
      office: field(text(), 'Office that approved, not a person', 'Đơn vị phê duyệt, không ghi tên người'),
      decision: field(text(120), 'Number of its decision', 'Số quyết định'),
    }),
    'Who answers for it',
    'Ai chịu trách nhiệm',
  ),
  from: field(date(), 'First day', 'Ngày bắt đầu'),
  until: field(date(), 'Last day, at most a year after the first', 'Ngày cuối cùng, không quá một năm từ ngày bắt đầu'),
});

export type WaiverFile = z.output<typeof waiverFile>;
