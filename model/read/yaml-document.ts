import { isMap, isScalar, isSeq, type Pair, type ParsedNode } from 'yaml';
import type { Position } from '../issue';
import type { Document, Path, RawValue } from './document';
import type { Places } from './places';

type ParsedPair = Pair<ParsedNode, ParsedNode | null>;

/** A YAML file that was read without an issue. Positions are looked up in the library's tree when asked for. */
export class YamlDocument implements Document {
  constructor(
    private readonly places: Places,
    private readonly root: ParsedNode,
    readonly value: RawValue,
  ) {}

  get file(): string {
    return this.places.file;
  }

  positionOf(path: Path): Position {
    return this.places.at(this.nearest(path).range[0]);
  }

  positionOfKey(path: Path): Position {
    const last = path.at(-1);
    const parent = last === undefined ? undefined : this.exact(path.slice(0, -1));
    const pair = parent === undefined || last === undefined ? undefined : pairOf(parent, last);
    return pair === undefined ? this.positionOf(path) : this.places.at(pair.key.range[0]);
  }

  private exact(path: Path): ParsedNode | undefined {
    let node: ParsedNode | undefined = this.root;
    for (const step of path) {
      node = child(node, step);
      if (node === undefined) return undefined;
    }
    return node;
  }

  private nearest(path: Path): ParsedNode {
    let node = this.root;
    for (const step of path) {
      const next = child(node, step);
      if (next === undefined) return node;
      node = next;
    }
    return node;
  }
}

function pairOf(node: ParsedNode, step: string | number): ParsedPair | undefined {
  if (!isMap(node)) return undefined;
  return (node.items as readonly ParsedPair[]).find(({ key }) => isScalar(key) && key.value === String(step));
}

function child(node: ParsedNode, step: string | number): ParsedNode | undefined {
  if (isSeq<ParsedNode>(node)) return typeof step === 'number' ? node.items[step] : undefined;
  return pairOf(node, step)?.value ?? undefined;
}
