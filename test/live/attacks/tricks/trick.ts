import type { Request } from '../../admission/case';
import { object, type Build, type Fields, type Resource } from '../../admission/requests';
import { FOREIGN, PLATFORM_NAMESPACE, type Level } from '../estate';
import type { Layer } from '../layer';
import type { Who } from '../people';

/** One attempt to get further than one may: a single request. */
export interface Trick {
  /** Unique among all tricks. */
  readonly name: string;
  readonly as: Who;
  /** Level of the namespace that the request is about. */
  readonly at: Level;
  readonly request: Build;
  /** The control that stops it, as `layerOf` names it. */
  readonly stopped: Layer;
  /**
   * What stops it when that control is not there: a role that gives the right, a policy that is not bound, a label of
   * Pod Security that asks for nothing. `through` shows that the request is whole, and the control alone stops it.
   */
  readonly behind: Layer;
}

type Options = Partial<Pick<Trick, 'as' | 'at' | 'behind'>>;
type Add = (name: string, request: Build, stopped: Layer, options?: Options) => Trick;

/** Makes the tricks of a topic. Unless said otherwise who deploys at level 3 tries. */
export const tricksBy =
  (common: Options = {}): Add =>
  (name, request, stopped, options = {}) => ({
    name,
    as: 'deployer 3',
    at: 3,
    request,
    stopped,
    behind: 'through',
    ...common,
    ...options,
  });

/** The same request in another agency's namespace, in that of the platform, in any other. */
export const within =
  (namespace: string) =>
  (build: Build): Build =>
  () =>
    build(namespace);
export const abroad = within(FOREIGN);
export const atThePlatform = within(PLATFORM_NAMESPACE);

/** A request to an address. */
export const raw =
  (
    method: Request['method'],
    path: string | ((namespace: string) => string),
    more: Partial<Request> | ((namespace: string) => Partial<Request>) = {},
  ): Build =>
  (namespace) => ({
    method,
    path: typeof path === 'string' ? path : path(namespace),
    ...(typeof more === 'function' ? more(namespace) : more),
  });

export const get = (
  path: string | ((namespace: string) => string),
  query: Readonly<Record<string, string>> = {},
): Build => raw('GET', path, { query });

export const RBAC = 'rbac.authorization.k8s.io';
export const core =
  (rest: string) =>
  (namespace: string): string =>
    `/api/v1/namespaces/${namespace}/${rest}`;

/** Server-side apply over an object that is there, taking every field from whoever has it. */
export const applyOver =
  (of: Resource, name: string, fields: Fields = {}): Build =>
  (namespace) => ({
    method: 'PATCH',
    path: `${of.apiVersion.includes('/') ? '/apis' : '/api'}/${of.apiVersion}/namespaces/${namespace}/${of.plural}/${name}`,
    body: object(of, namespace, name, fields),
    contentType: 'application/apply-patch+yaml',
    query: { fieldManager: 'test', force: 'true' },
  });
