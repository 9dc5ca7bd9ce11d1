import { type Document, parseAllDocuments } from 'yaml';
import type { Issues, Place, Problem } from '../../issue';
import { quoted } from '../../quoted';
import type { KubeMetadata, KubeObject } from '../../kube/object';
import { isNamespaced } from '../../kube/kinds';
import { isObject, type Json, type JsonObject } from '../json';
import type { Release } from './release';

const HOOK = 'helm.sh/hook';

const unreadable = (why: string): Problem => ({
  code: 'chart-output',
  message: `what the chart renders to cannot be read: ${why}`,
  fix: 'mend the template',
});
const ambiguous: Problem = {
  code: 'chart-output',
  message: 'what the chart renders to means something else in YAML 1.1 and in YAML 1.2',
  fix: 'quote the texts that look like numbers, dates or truth values',
};
const hook = (name: string): Problem => ({
  code: 'chart-hook',
  message: `${quoted(name)} is a hook: it is no part of the release, and neither kept nor compared`,
  fix: 'make it an object of the release',
});
const kindUnknown = (apiVersion: string, kind: string): Problem => ({
  code: 'chart-kind-unknown',
  message: `the chart installs ${quoted(`${apiVersion} ${kind}`)}, whose effect the review does not know`,
  fix: 'remove it; or teach the review the kind',
});

function documentsOf(text: string, version: '1.1' | '1.2'): readonly Document.Parsed[] {
  const documents = parseAllDocuments(text, { version, merge: false });
  return 'empty' in documents ? [] : documents;
}

/** The values of a YAML text; a problem where two readers of YAML could see two things in it. */
function valuesOf(text: string): readonly Json[] | Problem {
  const documents = documentsOf(text, '1.2');
  const error = documents.flatMap(({ errors }) => errors).at(0);
  if (error) return unreadable(error.code);
  try {
    const values = documents.map((document) => document.toJS() as Json);
    const older = documentsOf(text, '1.1').map((document) => document.toJS() as Json);
    if (JSON.stringify(values) !== JSON.stringify(older)) return ambiguous;
    return values.filter((value) => value !== null);
  } catch {
    return unreadable('too many aliases');
  }
}

function textMapOf(value: Json | undefined): Readonly<Record<string, string>> | undefined {
  if (value === undefined || value === null) return {};
  if (!isObject(value)) return undefined;
  return Object.values(value).every((each) => typeof each === 'string')
    ? (value as Readonly<Record<string, string>>)
    : undefined;
}

/** What `helm install` adds to every object: who installed it. */
function withOwner(metadata: JsonObject, release: Release, namespaced: boolean): KubeMetadata | undefined {
  const { name, namespace, labels, annotations, ...rest } = metadata;
  const given = { labels: textMapOf(labels), annotations: textMapOf(annotations) };
  if (typeof name !== 'string' || given.labels === undefined || given.annotations === undefined) return undefined;
  if (namespace !== undefined && typeof namespace !== 'string') return undefined;
  return {
    ...rest,
    name,
    ...(namespaced ? { namespace: namespace ?? release.namespace } : {}),
    labels: { ...given.labels, 'app.kubernetes.io/managed-by': 'Helm' },
    annotations: {
      ...given.annotations,
      'meta.helm.sh/release-name': release.name,
      'meta.helm.sh/release-namespace': release.namespace,
    },
  };
}

function objectOf(value: Json, release: Release): KubeObject | Problem {
  const { apiVersion, kind, metadata, ...rest } = isObject(value) ? value : {};
  if (typeof apiVersion !== 'string' || typeof kind !== 'string' || !isObject(metadata)) {
    return unreadable('a document without apiVersion, kind or metadata');
  }
  const namespaced = isNamespaced(apiVersion, kind);
  if (namespaced === undefined) return kindUnknown(apiVersion, kind);
  const owned = withOwner(metadata, release, namespaced);
  if (owned === undefined) return unreadable(`the metadata of a ${kind} are no texts`);
  if (Object.hasOwn(owned.annotations ?? {}, HOOK)) return hook(owned.name);
  return { apiVersion, kind, metadata: owned, ...rest };
}

/** The objects of a rendered release, in the order in which Helm installs them. */
export function objectsOf(text: string, release: Release, place: Place, issues: Issues): readonly KubeObject[] {
  const values = valuesOf(text);
  if (!('map' in values)) {
    issues.add(place, values);
    return [];
  }
  return values.flatMap((value) => {
    const object = objectOf(value, release);
    if ('metadata' in object) return [object];
    issues.add(place, object);
    return [];
  });
}
