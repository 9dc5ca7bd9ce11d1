import { defineMessages } from './define';

/** What a site has against what the quotas of its namespaces promise. */
export const CAPACITY = defineMessages({
  'capacity-exceeded': {
    severity: 'error',
    reason: {
      en: 'site "{site}": quotas promise {promised} of {resource}, {over} more than the ceiling {ceiling}; most have {largest}',
      vi: 'địa điểm "{site}": hạn ngạch hứa cấp {promised} {resource}, vượt mức trần {ceiling} là {over}; nhiều nhất: {largest}',
    },
    fix: {
      en: 'lower quotas, place systems at another site, or enter the capacity that was added (ndc report capacity)',
      vi: 'giảm hạn ngạch, đặt hệ thống ở địa điểm khác, hoặc ghi phần dung lượng mới bổ sung (ndc report capacity)',
    },
  },
  'capacity-nearly-used': {
    severity: 'warning',
    reason: {
      en: 'site "{site}": quotas promise {promised} of {resource}, {percent} % of the ceiling {ceiling}; most have {largest}',
      vi: 'địa điểm "{site}": hạn ngạch hứa cấp {promised} {resource}, bằng {percent} % mức trần {ceiling}; nhiều nhất: {largest}',
    },
    fix: {
      en: 'plan more capacity before the next tenants (ndc report capacity shows who has what)',
      vi: 'lập kế hoạch bổ sung dung lượng trước khi nhận đơn vị mới (ndc report capacity cho biết ai dùng bao nhiêu)',
    },
  },
});
