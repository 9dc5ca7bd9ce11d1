import type { AgreementInForce } from '../agreements/in-force';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import { byText } from './names';
import { type RegisterBlock, registerBlocks } from './register-document';
import type { Estate } from './types';

/** KiB of UTF-8. Kubernetes takes a ConfigMap of 1 MiB, with its name, labels and what the API server adds. */
const MOST = 900;
/** Agreements that are named: to mend it, the largest are enough. */
const NAMED = 10;

/** Blocks of the hub's register that no ConfigMap would hold, each told at the largest of its agreements. */
export function registerTooLarge(estate: Estate, agreements: readonly AgreementInForce[]): readonly Issue[] {
  const entries = new Map(agreements.map(({ entry }) => [entry.value.id, entry]));
  return registerBlocks(estate).flatMap((block): readonly Issue[] => {
    const size = kibibytes(block.document);
    if (size <= MOST) return [];
    const [largest, ...others] = bySize(block).slice(0, NAMED);
    const entry = largest === undefined ? undefined : entries.get(largest);
    if (entry === undefined) throw new Error(`block ${block.block} of the register holds no agreement in force`);
    const params = {
      block: block.block.toUpperCase(),
      count: String(block.agreements.length),
      size: String(size),
      most: String(MOST),
      largest: [entry.value.id, ...others].join(', '),
    };
    return [issue('register-block-too-large', entry.at(['datasets']), params)];
  });
}

const kibibytes = (text: string): number => Math.ceil(Buffer.byteLength(text, 'utf8') / 1024);

function bySize({ agreements }: RegisterBlock): readonly string[] {
  return agreements
    .map(({ id, ...entry }) => ({ id, size: JSON.stringify(entry).length }))
    .sort((a, b) => b.size - a.size || byText(a.id, b.id))
    .map(({ id }) => id);
}
