import { ofKind, type RenderedObject, type RouteRule } from './objects';

/** A request as it reaches the gateway. */
export interface Request {
  /** First URI in the certificate that it came with; undefined: no certificate. */
  readonly identity: string | undefined;
  readonly path: string;
  /** What the sender says in `ndc-agreement`; undefined: nothing. */
  readonly agreement: string | undefined;
  /** When it came, as RFC 3339 in UTC. */
  readonly time: string;
}

/** Where a request is sent on, and what the gateway says of it. */
export interface Passed {
  readonly backend: string;
  readonly agreement: string;
  readonly caller: string;
}

interface Chosen {
  readonly route: string;
  readonly rule: RouteRule;
}

/**
 * What the gateway does with a request, worked out from the rendered objects alone: TLS, the most specific rule of all
 * routes, then the policy nearest to it. As Envoy Gateway reads them: a rule without any policy is open to everybody.
 */
export function passes(objects: readonly RenderedObject[], request: Request): Passed | undefined {
  const chosen = shakesHands(objects, request) ? ruleFor(objects, request) : undefined;
  if (chosen === undefined || !authorised(objects, chosen, request)) return undefined;
  const [backend] = chosen.rule.backendRefs ?? [];
  if (backend === undefined) return undefined;
  const set = new Map(
    chosen.rule.filters.flatMap(({ requestHeaderModifier }) =>
      (requestHeaderModifier?.set ?? []).map(({ name, value }) => [name, value] as const),
    ),
  );
  const said = (name: string): string => set.get(name) ?? 'nothing';
  return { backend: backend.name, agreement: said('ndc-agreement'), caller: said('ndc-caller') };
}

function shakesHands(objects: readonly RenderedObject[], { identity }: Request): boolean {
  return ofKind(objects, 'ClientTrafficPolicy').every(({ spec }) => {
    const { mode, subjectAltNames } = spec.tls.clientValidation;
    if (mode !== 'RequireAndVerify') return true;
    if (identity === undefined) return false;
    const names = subjectAltNames?.uris ?? [];
    return names.length === 0 || names.some(({ type, value }) => type === 'Exact' && value === identity);
  });
}

/** Longest path first, then most headers: the order of the Gateway API. */
function ruleFor(objects: readonly RenderedObject[], request: Request): Chosen | undefined {
  const found = ofKind(objects, 'HTTPRoute').flatMap(({ metadata, spec }) =>
    spec.rules.flatMap((rule) =>
      rule.matches
        .filter(({ path, headers = [] }) => {
          const below = path.value === '/' || request.path === path.value || request.path.startsWith(`${path.value}/`);
          return below && headers.every(({ name, value }) => name === 'ndc-agreement' && value === request.agreement);
        })
        .map(({ path, headers = [] }) => ({ route: metadata.name, rule, length: path.value.length, headers })),
    ),
  );
  return found.toSorted((a, b) => b.length - a.length || b.headers.length - a.headers.length)[0];
}

function authorised(objects: readonly RenderedObject[], { route, rule }: Chosen, request: Request): boolean {
  const targets = ofKind(objects, 'SecurityPolicy').flatMap(({ spec }) =>
    spec.targetRefs.map((target) => ({ target, authorization: spec.authorization })),
  );
  const nearest =
    targets.find(({ target }) => target.name === route && target.sectionName === rule.name) ??
    targets.find(({ target }) => target.name === route && target.sectionName === undefined) ??
    targets.find(({ target }) => target.kind === 'Gateway');
  if (nearest === undefined) return true;
  const { defaultAction = 'Deny', rules = [] } = nearest.authorization;
  return (rules.find(({ cel }) => holds(cel, request))?.action ?? defaultAction) === 'Allow';
}

const ATOMS: readonly (readonly [form: RegExp, holds: (value: string, request: Request) => boolean])[] = [
  [/^connection\.mtls$/, (_value, { identity }) => identity !== undefined],
  [/^connection\.uri_san_peer_certificate == '([^']*)'$/, (value, { identity }) => value === identity],
  [/^request\.headers\['ndc-agreement'\] == '([^']*)'$/, (value, { agreement }) => value === agreement],
  [/^request\.time < timestamp\('(20\d{2}-\d{2}-\d{2}T17:00:00Z)'\)$/, (value, { time }) => time < value],
];

/** The expressions of this chart and no others: throws on one that it does not know. */
function holds(expression: string, request: Request): boolean {
  return expression.split(' && ').every((atom) => {
    for (const [form, test] of ATOMS) {
      const match = form.exec(atom);
      if (match) return test(match[1] ?? '', request);
    }
    throw new Error(`an expression that this test cannot read: ${atom}`);
  });
}
