import type { Random } from './random';

/** Words of nature in two places: Vietnamese in sound and diacritics, names of nowhere. No two have one slug. */
const FIRST = [
  ...['Mây', 'Sương', 'Trăng', 'Nắng', 'Gió', 'Suối', 'Rừng', 'Đồi', 'Thác', 'Bến', 'Vườn', 'Cỏ', 'Lá', 'Hoa'],
  ...['Chim', 'Sếu', 'Én', 'Nhạn', 'Cá', 'Tôm', 'Ốc', 'Sao', 'Mưa', 'Khói', 'Đá', 'Cát', 'Sỏi', 'Đầm', 'Ruộng'],
  ...['Mầm', 'Chồi', 'Búp', 'Chuông', 'Đèn', 'Thuyền', 'Bèo', 'Lúa', 'Nếp', 'Tre', 'Trúc', 'Quế', 'Sen'],
];
const SECOND = [
  ...['Biếc', 'Thắm', 'Tím', 'Vàng', 'Trắng', 'Xanh', 'Nâu', 'Đỏ', 'Lam', 'Bạc', 'Ngời', 'Êm', 'Dịu', 'Mát', 'Ấm'],
  ...['Trong', 'Thơm', 'Ngọt', 'Mới', 'Sớm', 'Chiều', 'Khuya', 'Xuân', 'Hạ', 'Đông', 'Nhẹ', 'Sâu', 'Rộng', 'Dài'],
  ...['Tròn', 'Nhỏ', 'Lớn', 'Cũ', 'Bền', 'Ngàn', 'Vạn', 'Ngát', 'Rạng', 'Mềm'],
];

export interface Named {
  /** Stable id: the name without diacritics. */
  readonly id: string;
  readonly name: string;
}

function slug(name: string): string {
  const letters = name
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
  return letters.replaceAll(' ', '-');
}

/** Gives fictional names, each once. Two syllables always: so no two ids run together to the same namespace. */
export function namer(random: Random): () => Named {
  const given = new Set<string>();
  return () => {
    if (given.size >= (FIRST.length * SECOND.length) / 2) throw new RangeError('no more names');
    for (;;) {
      const name = `${FIRST[random(FIRST.length)]} ${SECOND[random(SECOND.length)]}`;
      if (given.has(name)) continue;
      given.add(name);
      return { id: slug(name), name };
    }
  };
}
