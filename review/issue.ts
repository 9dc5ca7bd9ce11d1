import { byText } from './order';

/** `error`: what was read is incomplete or not allowed, and nothing that is said about it can be relied on. */
export type Severity = 'error' | 'warning';

/** Lower case, no full stop. Text of the folder stands in it quoted, with invisible characters written out. */
export interface Words {
  readonly message: string;
  readonly fix: string;
}

/** What is wrong, in words; the functions that make them stand beside the code that finds it. */
export interface Problem extends Words {
  /** Stable, documented, lower case with hyphens. */
  readonly code: string;
  /** The same in Vietnamese. Missing where the file itself cannot be read: that is for the platform team alone. */
  readonly vi?: Words;
}

/** Where it is wrong. */
export interface Place {
  readonly stack?: string;
  /** Terraform address: `kubernetes_namespace_v1.byt-his`. */
  readonly address?: string;
  /** Path in the JSON of the resource, or of the file where there is no address: `spec.egress[0].to`. */
  readonly path?: string;
  /** Namespace that it concerns. */
  readonly namespace?: string;
}

export interface ReviewIssue extends Problem, Place {
  readonly severity: Severity;
}

const orderOf = ({ stack = '', address = '', path = '', code, message }: ReviewIssue): readonly string[] => [
  stack,
  address,
  path,
  code,
  message,
];

function compare(a: ReviewIssue, b: ReviewIssue): number {
  const right = orderOf(b);
  for (const [index, left] of orderOf(a).entries()) {
    const order = byText(left, right[index] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

/** Collects everything that a run finds; nothing is thrown for what a folder holds. */
export class Issues {
  readonly #found: ReviewIssue[] = [];

  add(place: Place, problem: Problem, severity: Severity = 'error'): void {
    this.#found.push({ severity, ...place, ...problem });
  }

  get count(): number {
    return this.#found.length;
  }

  /** By stack, address, path and code. */
  sorted(): readonly ReviewIssue[] {
    return [...this.#found].sort(compare);
  }
}
