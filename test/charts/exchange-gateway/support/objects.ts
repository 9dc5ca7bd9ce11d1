import { parseAllDocuments } from 'yaml';
import { renderChart } from '../../../support/helm';
import { VALUES, type Agreement } from './values';

export interface TargetRef {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  readonly sectionName?: string;
}

export interface HeaderValue {
  readonly name: string;
  readonly value: string;
}

export interface RouteRule {
  readonly name: string;
  readonly matches: readonly {
    readonly path: { readonly type: string; readonly value: string };
    readonly headers?: readonly (HeaderValue & { readonly type: string })[];
  }[];
  readonly filters: readonly {
    readonly type: string;
    readonly requestHeaderModifier?: { readonly set: readonly HeaderValue[] };
  }[];
  readonly backendRefs?: readonly { readonly name: string }[];
}

/** What the tests read of an object's spec; a kind has some of it. */
export interface Spec {
  readonly [key: string]: unknown;
  readonly targetRefs: readonly TargetRef[];
  readonly rules: readonly RouteRule[];
  readonly authorization: {
    readonly defaultAction?: string;
    readonly rules?: readonly { readonly name: string; readonly action: string; readonly cel: string }[];
  };
  readonly tls: {
    readonly clientValidation: {
      readonly mode: string;
      readonly subjectAltNames?: { readonly uris: readonly { readonly type: string; readonly value: string }[] };
    };
  };
}

export interface RenderedObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec: Spec;
}

const NAMESPACE = ['--namespace', 'ndc-system'];

export const renderText = (helm: string, values: unknown, options: readonly string[] = NAMESPACE): string =>
  renderChart(helm, 'exchange-gateway', values, options);

export function objectsIn(text: string): readonly RenderedObject[] {
  return parseAllDocuments(text).flatMap((document) => {
    if (document.errors.length > 0) throw document.errors[0] ?? new Error('no YAML');
    const object = document.toJS() as RenderedObject | null;
    return object === null ? [] : [object];
  });
}

export const render = (helm: string, values: unknown): readonly RenderedObject[] => objectsIn(renderText(helm, values));

/** What all releases of a register make together: the frame, and one release for each hundred of ids. */
export function renderReleases(helm: string, register: readonly Agreement[]): readonly RenderedObject[] {
  const callers = [...new Set(register.map(({ caller }) => caller))].sort();
  const hundreds = [...new Set(register.map(hundredOf))];
  return [
    { ...VALUES, callers, register: [] },
    ...hundreds.map((hundred) => ({
      ...{ ...VALUES, frame: false, callers: [] },
      register: register.filter((one) => hundredOf(one) === hundred),
    })),
  ].flatMap((values) => render(helm, values));
}

const hundredOf = ({ id }: Agreement): string => id.slice(0, -2);

export const ofKind = (objects: readonly RenderedObject[], kind: string): readonly RenderedObject[] =>
  objects.filter((object) => object.kind === kind);

/** The one object of a kind and name. Throws where there is none, or more. */
export function theOne(objects: readonly RenderedObject[], kind: string, name: string): RenderedObject {
  const [found, ...more] = ofKind(objects, kind).filter(({ metadata }) => metadata.name === name);
  if (found === undefined || more.length > 0)
    throw new Error(`${kind} ${name}: ${more.length === 0 ? 'none' : 'many'}`);
  return found;
}
