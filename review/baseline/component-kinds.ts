import { isDeepStrictEqual } from 'node:util';
import { violationsOf } from '../charts/pod-security';
import { quoted } from '../quoted';
import type { JsonObject } from '../read/json';
import type { ReadObject } from '../read/types';
import { ownChartOf } from './component-objects';
import type { Findings } from './findings';
import { ANNOTATION, isPlatform, NAMESPACE_NAME } from './keys';
import { isMirrored, registriesOf } from './mirror';
import { OWN_SPECS } from './own-specs';
import { inside, isEmpty, listOf, shownValue, textOf, textsOf, type Tree, treeOf, treesOf } from './tree';
import { annotationsOf, type EstateView } from './view';

interface About {
  readonly spec: Tree;
  readonly namespace: string;
  readonly registries: readonly string[];
  readonly domains: readonly string[];
  readonly wrong: (path: string, what: unknown, expected: string) => void;
}

const onlyKeys = (tree: Tree, keys: readonly string[]): boolean => Object.keys(tree).every((key) => keys.includes(key));

function checkImages(value: unknown, path: string, about: About): void {
  for (const [key, member] of Object.entries(treeOf(value))) {
    const below = `${path}.${key}`;
    if (/^image(Name)?$/.test(key) && typeof member === 'string' && !isMirrored(member, about.registries))
      about.wrong(below, member, about.registries.join(', '));
    const members = Array.isArray(member) ? listOf(member) : [member];
    for (const each of members) checkImages(each, below, about);
  }
}

/** Nobody has a name of a tenant's system, above or below it but that system. */
function checkNames(path: string, names: readonly unknown[], { domains, wrong }: About): void {
  for (const name of names) {
    const plain = textOf(name).toLowerCase().replace(/^\*\./, '');
    const owner = domains.find((each) => each === plain || each.endsWith(`.${plain}`) || plain.endsWith(`.${each}`));
    if (plain === '' || owner !== undefined) wrong(path, name, `≠ ${owner ?? '-'}`);
  }
}

function checkPod(spec: Tree, path: string, { wrong }: About): void {
  for (const { check, path: at } of violationsOf(spec as JsonObject, path)) wrong(at, check, 'restricted');
}

function checkDeployment(about: About): void {
  const pod = treeOf(inside(about.spec, 'template', 'spec'));
  checkPod(pod, 'spec.template.spec', about);
  if (pod['serviceAccountName'] !== 'apicurio' || pod['automountServiceAccountToken'] !== false)
    about.wrong('spec.template.spec.serviceAccountName', pod['serviceAccountName'], 'apicurio, no token');
  const labels = treeOf(inside(about.spec, 'template', 'metadata', 'labels'));
  if (labels['app.kubernetes.io/name'] !== 'apicurio') about.wrong('spec.template.metadata.labels', labels, 'apicurio');
}

function checkStore(about: About): void {
  const conditions = treesOf(about.spec['conditions']);
  const isNarrow = (condition: Tree): boolean => {
    const names = textsOf(condition['namespaces']);
    return onlyKeys(condition, ['namespaces']) && names.length > 0 && names.every((name) => /^ndc-[a-z-]+$/.test(name));
  };
  if (conditions.length === 0 || !conditions.every(isNarrow))
    about.wrong('spec.conditions', about.spec['conditions'], 'namespaces: ndc-…');
  const provider = treeOf(about.spec['provider']);
  const server = inside(provider, 'vault', 'server');
  if (!onlyKeys(provider, ['vault']) || !/^https:\/\/[a-z0-9-]+\.ndc-secrets\.svc:\d+$/.test(textOf(server)))
    about.wrong('spec.provider', server, 'https://….ndc-secrets.svc');
}

const VERIFIED = ['containers', 'initContainers', 'ephemeralContainers'];

function checkSignatures({ spec, wrong }: About): void {
  const attestors = treesOf(spec['attestors']);
  const names = attestors.map(({ name }) => `attestors.${textOf(name)}`).join(', ');
  const isKeyed = attestors.every((each) => textOf(inside(each, 'cosign', 'key', 'data')) !== '');
  if (attestors.length === 0 || !isKeyed) wrong('spec.attestors', attestors, 'cosign.key');
  const expressions = VERIFIED.map(
    (list) => `images.${list}.map(image, verifyImageSignatures(image, [${names}])).all(count, count > 0)`,
  );
  const given = treesOf(spec['validations']).map(({ expression }) => expression);
  if (!isDeepStrictEqual(given, expressions)) wrong('spec.validations', given, expressions.join('; '));
  const { matchExpressions, ...rest } = treeOf(inside(spec, 'matchConstraints', 'namespaceSelector'));
  const [level, names2, ...more] = treesOf(matchExpressions);
  const isLevel = isDeepStrictEqual(level, { key: 'ndc.gov.vn/level', operator: 'In', values: ['3', '4'] });
  const excluded = textsOf(names2?.['values']);
  const isNames = names2?.['key'] === NAMESPACE_NAME && names2['operator'] === 'NotIn' && excluded.every(isPlatform);
  if (!isLevel || !isNames || more.length > 0 || !isEmpty(rest))
    wrong('spec.matchConstraints.namespaceSelector', matchExpressions, 'level 3, 4; NotIn kube-*, ndc-*');
}

function checkRoute(about: About): void {
  const { spec, namespace, wrong } = about;
  checkNames('spec.hostnames', listOf(spec['hostnames']), about);
  if (listOf(spec['hostnames']).length === 0) wrong('spec.hostnames', undefined, '1+');
  for (const { namespace: of, name } of treesOf(spec['parentRefs']))
    if (of !== 'ndc-gateway' || name !== 'public') wrong('spec.parentRefs', name, 'ndc-gateway/public');
  for (const rule of treesOf(spec['rules'])) {
    const own = treesOf(rule['backendRefs']).every(
      (each) =>
        onlyKeys(each, ['group', 'kind', 'name', 'port', 'namespace']) &&
        (each['namespace'] ?? namespace) === namespace &&
        (each['kind'] ?? 'Service') === 'Service',
    );
    if (!own || !onlyKeys(rule, ['backendRefs'])) wrong('spec.rules', rule, `backendRefs: Service ${namespace}`);
  }
}

function checkGateway({ spec, wrong }: About): void {
  const managed = { from: 'Selector', selector: { matchLabels: { 'ndc.gov.vn/managed': 'true' } } };
  for (const { protocol, port, tls, allowedRoutes } of treesOf(spec['listeners'])) {
    const refs = treesOf(inside(tls, 'certificateRefs'));
    const isOwn = refs.length > 0 && refs.every(({ namespace }) => namespace === undefined);
    const isTls = protocol === 'HTTPS' && port === 443 && inside(tls, 'mode') === 'Terminate' && isOwn;
    if (!isTls || !isDeepStrictEqual(inside(allowedRoutes, 'namespaces'), managed))
      wrong('spec.listeners', protocol, 'HTTPS 443, ndc.gov.vn/managed');
  }
}

/** The patch gives the second container its limits, and nothing else to any. */
function checkProxy(about: About): void {
  const kubernetes = treeOf(inside(about.spec, 'provider', 'kubernetes'));
  const deployment = treeOf(kubernetes['envoyDeployment']);
  const pod = treeOf(deployment['pod']);
  const container = treeOf(deployment['container']);
  checkPod({ ...pod, containers: [container] }, 'spec.provider.kubernetes.envoyDeployment.pod', about);
  const containers = treesOf(inside(deployment, 'patch', 'value', 'spec', 'template', 'spec', 'containers'));
  const patch = {
    type: 'StrategicMerge',
    value: { spec: { template: { spec: { containers } } } },
  };
  const isNarrow = containers.every(
    (each) => each['name'] === 'shutdown-manager' && onlyKeys(each, ['name', 'resources']),
  );
  if (!isNarrow || (deployment['patch'] !== undefined && !isDeepStrictEqual(deployment['patch'], patch)))
    about.wrong('spec.provider.kubernetes.envoyDeployment.patch', deployment['patch'], 'shutdown-manager: resources');
  if (!onlyKeys(kubernetes, ['envoyService', 'envoyPDB', 'envoyDeployment']))
    about.wrong('spec.provider.kubernetes', Object.keys(kubernetes), 'envoyService, envoyPDB, envoyDeployment');
}

function checkCertificate(about: About): void {
  const { spec } = about;
  const common = spec['commonName'] === undefined ? [] : [spec['commonName']];
  checkNames('spec.dnsNames', [...listOf(spec['dnsNames']), ...common], about);
}

const CHECKS: Readonly<Record<string, (about: About) => void>> = {
  Certificate: checkCertificate,
  ClusterSecretStore: checkStore,
  Deployment: checkDeployment,
  EnvoyProxy: checkProxy,
  Gateway: checkGateway,
  HTTPRoute: checkRoute,
  ImageValidatingPolicy: checkSignatures,
};

function checkObject(read: ReadObject, about: About): void {
  const { kind } = read.object;
  const own = OWN_SPECS.get(kind);
  for (const key of Object.keys(own === undefined ? {} : about.spec).filter(
    (each) => own?.keys.includes(each) !== true,
  ))
    about.wrong(`spec.${key}`, key, own?.keys.join(', ') ?? '');
  for (const [path, demanded] of Object.entries(own?.must ?? {})) {
    const given = inside(read.object, ...path.split('.'));
    if (!isDeepStrictEqual(given, demanded)) about.wrong(path, given, shownValue(demanded));
  }
  checkImages(about.spec, 'spec', about);
  CHECKS[kind]?.(about);
  if (kind === 'ServiceAccount' && read.object['automountServiceAccountToken'] !== false)
    about.wrong('automountServiceAccountToken', true, 'false');
}

/** Objects of our charts for components say what these charts say: a chart's copy is as good as whoever wrote the folder. */
export function checkComponentObjects(view: EstateView, findings: Findings): void {
  const registries = registriesOf(view);
  const domains = view.tenants.flatMap(({ declared }) =>
    (annotationsOf(declared)[ANNOTATION.domains] ?? '').split(/[,\s]+/).filter((each) => each !== ''),
  );
  for (const read of view.objects.filter((each) => ownChartOf(each, view) !== undefined)) {
    const wrong: About['wrong'] = (path, what, expected) => {
      findings.add('component-object', read, `${path}: ${shownValue(what)}`, quoted(expected), path);
    };
    const spec = treeOf(read.object['spec']);
    checkObject(read, { spec, namespace: read.object.metadata.namespace ?? '', registries, domains, wrong });
  }
}
