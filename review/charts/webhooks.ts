import { quoted } from '../quoted';
import type { JsonObject } from '../read/json';
import { listOf, objectAt, textOf, textsOf } from './objects';
import { type Judge, said } from './types';

const KINDS = ['ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration'];
const NAME_LABEL = 'kubernetes.io/metadata.name';
const SYSTEM = 'kube-system';

/**
 * Rule 7: a webhook that fails closed over kinds of Kubernetes itself leaves kube-system alone, or its outage keeps the
 * cluster from mending itself. Over kinds of its own chart it can stop only these.
 */
export const webhooks: Judge = ({ objects }) =>
  objects
    .filter(({ kind }) => KINDS.includes(kind))
    .flatMap((object) =>
      listOf(object['webhooks'] as JsonObject[]).flatMap((hook, index) => {
        if (!failsClosed(hook) || !concernsKubernetes(hook) || sparesSystem(hook)) return [];
        const name = quoted(textOf(hook['name']));
        const words = said(
          [`webhook ${name} fails closed in ${SYSTEM} too`, `exclude ${SYSTEM} by its namespaceSelector`],
          [`webhook ${name} khi hỏng sẽ chặn cả ${SYSTEM}`, `loại trừ ${SYSTEM} bằng namespaceSelector`],
        );
        return [{ code: 'webhook-fails-closed', object, path: `webhooks[${index}]`, ...words }];
      }),
    );

/** The webhooks of a release that fail closed, for the list that people read. */
export const failingClosed = (objects: Parameters<Judge>[0]['objects']): readonly string[] =>
  objects
    .filter(({ kind }) => KINDS.includes(kind))
    .flatMap((object) => listOf(object['webhooks'] as JsonObject[]).filter(failsClosed))
    .map(({ name }) => textOf(name));

const failsClosed = (hook: JsonObject): boolean => hook['failurePolicy'] !== 'Ignore';

/** Groups of Kubernetes: the core, those without a dot, and those below k8s.io; others are of charts. */
const isOfKubernetes = (group: string): boolean => group === '*' || !group.includes('.') || group.endsWith('.k8s.io');

const concernsKubernetes = (hook: JsonObject): boolean =>
  listOf(hook['rules']).some((rule) => rule['scope'] !== 'Cluster' && textsOf(rule['apiGroups']).some(isOfKubernetes));

function sparesSystem(hook: JsonObject): boolean {
  const selector = objectAt(hook, 'namespaceSelector') ?? {};
  const labelled = objectAt(selector, 'matchLabels')?.[NAME_LABEL];
  if (labelled !== undefined) return labelled !== SYSTEM;
  return listOf(selector['matchExpressions']).some(
    ({ key, operator, values }) =>
      key === NAME_LABEL &&
      (operator === 'NotIn'
        ? textsOf(values).includes(SYSTEM)
        : operator === 'In' && !textsOf(values).includes(SYSTEM)),
  );
}
