import { defineMessages } from './define';

/** What a kind of exchange asks beyond every agreement, and what the level of a flow's ends does. */
export const EXCHANGE_KIND_MESSAGES = defineMessages({
  'population-database-missing': {
    severity: 'error',
    reason: {
      en: 'neither side holds database "{database}", the National Population Database',
      vi: 'không bên nào quản lý cơ sở dữ liệu "{database}" (Cơ sở dữ liệu quốc gia về dân cư)',
    },
    fix: {
      en: 'name the system that holds it as one side, or use another kind',
      vi: 'ghi hệ thống quản lý cơ sở dữ liệu này làm một bên, hoặc dùng loại khác',
    },
  },
  'population-basis-missing': {
    severity: 'error',
    reason: {
      en: 'synchronisation with the National Population Database does not cite "{instrument}"',
      vi: 'đồng bộ với Cơ sở dữ liệu quốc gia về dân cư chưa viện dẫn "{instrument}"',
    },
    fix: {
      en: 'add it to legalBasis with its clause: the dispatch names the Identification Law of 2023 and Decree 70/2024/NĐ-CP',
      vi: 'thêm vào legalBasis kèm điều khoản: công điện nêu Luật Căn cước năm 2023 và Nghị định 70/2024/NĐ-CP',
    },
  },
  'population-log-missing': {
    severity: 'error',
    reason: {
      en: 'the agreement does not say for how long each query of population data is logged',
      vi: 'thỏa thuận chưa ghi thời gian lưu nhật ký từng lượt truy vấn dữ liệu dân cư',
    },
    fix: { en: 'write logMonths: with the number of months', vi: 'ghi logMonths: kèm số tháng' },
  },
  'population-data-not-personal': {
    severity: 'warning',
    reason: {
      en: 'no dataset given says that it holds personal data, and this is an exchange with the population database',
      vi: 'không bộ dữ liệu nào ghi có dữ liệu cá nhân, trong khi đây là trao đổi với cơ sở dữ liệu về dân cư',
    },
    fix: {
      en: 'write personalData: basic or sensitive in the datasets that hold it, or use another kind',
      vi: 'ghi personalData: basic hoặc sensitive trong bộ dữ liệu có dữ liệu cá nhân, hoặc dùng loại khác',
    },
  },
  'population-field-unnamed': {
    severity: 'warning',
    reason: {
      en: 'field "{field}" of "{dataset}" names no term: it is not said which personal data is given',
      vi: 'trường "{field}" của "{dataset}" chưa gắn thuật ngữ: chưa rõ dữ liệu cá nhân nào được cung cấp',
    },
    fix: {
      en: 'write the term of the dictionary in the dataset, or give the field no longer',
      vi: 'ghi thuật ngữ của từ điển dữ liệu dùng chung trong bộ dữ liệu, hoặc bỏ trường này',
    },
  },
  'vneid-system-missing': {
    severity: 'error',
    reason: {
      en: 'kind "{kind}" has "{database}" (VNeID) as its {side}, and system "{system}" does not hold it',
      vi: 'loại "{kind}" có {side} là "{database}" (VNeID), nhưng hệ thống "{system}" không quản lý hệ thống này',
    },
    fix: {
      en: 'name the system whose file says database: {database}, or use another kind',
      vi: 'ghi hệ thống có database: {database} trong tệp, hoặc dùng loại khác',
    },
  },
  'document-missing': {
    severity: 'error',
    reason: {
      en: 'kind "{kind}" does not say which electronic document it is about',
      vi: 'loại "{kind}" chưa ghi giấy tờ điện tử nào',
    },
    fix: { en: 'write document: with type, issuer and dataset', vi: 'ghi document: gồm type, issuer và dataset' },
  },
  'document-of-other-data': {
    severity: 'error',
    reason: {
      en: 'the document is made from dataset "{dataset}", which this agreement does not give',
      vi: 'giấy tờ được tạo từ bộ dữ liệu "{dataset}" mà thỏa thuận này không cung cấp',
    },
    fix: { en: 'name one of its datasets, or add this one', vi: 'ghi một bộ dữ liệu của thỏa thuận, hoặc thêm bộ này' },
  },
  'portal-missing': {
    severity: 'error',
    reason: {
      en: 'consumer "{system}" is no portal of online public services',
      vi: 'bên khai thác "{system}" không phải cổng dịch vụ công trực tuyến',
    },
    fix: {
      en: 'write portal: national or provincial in its file, or use another kind',
      vi: 'ghi portal: national hoặc provincial trong tệp của hệ thống, hoặc dùng loại khác',
    },
  },
  'kind-not-through-ndop': {
    severity: 'error',
    reason: { en: 'kind "{kind}" passes "{via}"', vi: 'loại "{kind}" đi qua "{via}"' },
    fix: {
      en: 'write via: ndop, which supervises and traces it (Decree 278/2025/NĐ-CP Art. 4.2)',
      vi: 'ghi via: ndop, nơi giám sát và truy vết (Nghị định 278/2025/NĐ-CP Điều 4 khoản 2)',
    },
  },
  'key-of-other-kind': {
    severity: 'error',
    reason: {
      en: '"{key}" stands in an agreement of kind "{kind}"',
      vi: '"{key}" nằm trong thỏa thuận loại "{kind}"',
    },
    fix: { en: 'remove it, or write kind: {wanted}', vi: 'bỏ mục này, hoặc ghi kind: {wanted}' },
  },
  'sector-missing': {
    severity: 'error',
    reason: { en: 'kind "{kind}" does not say its sector', vi: 'loại "{kind}" chưa ghi ngành, lĩnh vực' },
    fix: { en: 'write sector:, e.g. dat-dai', vi: 'ghi sector:, ví dụ dat-dai' },
  },
  'line-opened-from-above': {
    severity: 'error',
    reason: {
      en: 'the connection of a vertical sector line is opened by its consumer, the central body',
      vi: 'kết nối ngành dọc do bên khai thác ở trung ương mở',
    },
    fix: {
      en: 'write initiator: provider: only the upward path is opened',
      vi: 'ghi initiator: provider: chỉ mở đường đi lên',
    },
  },
  'line-not-from-commune': {
    severity: 'error',
    reason: {
      en: 'provider "{system}" is no system of a commune unit',
      vi: 'bên cung cấp "{system}" không phải hệ thống của đơn vị cấp xã',
    },
    fix: {
      en: 'name a commune’s system or "communes" of a province, or use kind: data-sharing',
      vi: 'ghi hệ thống của một xã hoặc "communes" của tỉnh, thành phố, hoặc dùng kind: data-sharing',
    },
  },
  'line-through-other-province': {
    severity: 'error',
    reason: {
      en: 'the line passes a platform of "{agency}", and its commune belongs to "{province}"',
      vi: 'đường kết nối đi qua nền tảng của "{agency}", trong khi xã thuộc "{province}"',
    },
    fix: { en: 'name a platform of "{province}"', vi: 'ghi nền tảng của "{province}"' },
  },
  'line-not-to-centre': {
    severity: 'error',
    reason: {
      en: 'consumer "{agency}" is a province, and a vertical sector line ends at the centre',
      vi: 'bên khai thác "{agency}" là tỉnh, thành phố, trong khi kết nối ngành dọc kết thúc ở trung ương',
    },
    fix: {
      en: 'name the central body of the sector, or use kind: data-sharing',
      vi: 'ghi cơ quan trung ương của ngành, hoặc dùng kind: data-sharing',
    },
  },
  'line-data-not-synchronised': {
    severity: 'warning',
    reason: {
      en: 'dataset "{dataset}" goes up a vertical sector line and says nothing of the National General Database',
      vi: 'bộ dữ liệu "{dataset}" đi lên theo ngành dọc nhưng chưa ghi việc đồng bộ với Cơ sở dữ liệu tổng hợp quốc gia',
    },
    fix: {
      en: 'add "synchronisation:" to the dataset, with an agreement or with the day by which it will',
      vi: 'thêm "synchronisation:" vào bộ dữ liệu, kèm thỏa thuận hoặc ngày phải đồng bộ xong',
    },
  },
  'port-range-too-wide': {
    severity: 'error',
    reason: {
      en: 'interface "{interface}" opens {count} ports; at level {level} of "{system}" one flow opens {most} at most',
      vi: 'interface "{interface}" mở {count} cổng; ở cấp độ {level} của "{system}" một luồng mở tối đa {most} cổng',
    },
    fix: {
      en: 'name the ports that are needed, as interfaces of their own',
      vi: 'ghi rõ các cổng cần dùng, mỗi cổng một interface',
    },
  },
  'clients-share-pods': {
    severity: 'error',
    reason: {
      en: 'client "{client}" of "{system}" may choose the pods of client "{other}"; at level 4 each has its own',
      vi: 'client "{client}" của "{system}" có thể trùng pod với client "{other}"; ở cấp độ 4 mỗi client có pod riêng',
    },
    fix: {
      en: 'give them podLabels that differ in one key, or make them one client',
      vi: 'đặt podLabels khác nhau ở cùng một khóa, hoặc gộp thành một client',
    },
  },
});
