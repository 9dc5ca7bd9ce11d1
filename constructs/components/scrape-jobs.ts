import type { Endpoint, Flow, PodEndpoint } from '../../model/estate/types';

/** Flows of the component file that Prometheus opens to be told figures; their ids begin so. */
const SCRAPING = 'platform.metrics.scrape-';

/**
 * One job per flow that is there for it: what is open is what is asked, so that no target is listed which a policy
 * refuses and no policy is left open for nothing. Pods are found in the one namespace, by the labels of the flow.
 */
export function scrapeJobs(flows: readonly Flow[]): readonly object[] {
  return flows.flatMap(({ id, to, port }) => (id.startsWith(SCRAPING) ? job(id.slice(SCRAPING.length), to, port) : []));
}

function job(name: string, to: Endpoint, port: number): readonly object[] {
  if ('namespace' in to) return [{ job_name: name, ...ofPods(to, port) }];
  return to.zone === NODES ? [{ job_name: name, ...ofNodes(port) }] : [];
}

/** What a flow of a component calls the nodes of the cluster. */
const NODES = 'nodes';

function ofPods({ namespace, podLabels }: PodEndpoint, port: number) {
  const label = Object.entries(podLabels)
    .map(([key, value]) => `${key}=${value}`)
    .join(',');
  const ip = ['__meta_kubernetes_pod_ip'];
  return {
    kubernetes_sd_configs: [{ role: 'pod', namespaces: { names: [namespace] }, selectors: [{ role: 'pod', label }] }],
    relabel_configs: [
      // A pod is found once per port that it names; with one address for all of them Prometheus keeps one target.
      { source_labels: ['__meta_kubernetes_pod_container_init'], regex: 'true', action: 'drop' },
      { source_labels: ip, regex: '([0-9.]+)', replacement: `$1:${port}`, target_label: '__address__' },
      { source_labels: ip, regex: '(.*:.*)', replacement: `[$1]:${port}`, target_label: '__address__' },
      { source_labels: ['__meta_kubernetes_namespace'], target_label: 'namespace' },
      { source_labels: ['__meta_kubernetes_pod_name'], target_label: 'pod' },
      { source_labels: ['__address__'], target_label: 'instance' },
    ],
  };
}

/** Pods on the network of their node: asked at the node, whose address comes with the port of the kubelet. */
const ofNodes = (port: number) => ({
  kubernetes_sd_configs: [{ role: 'node' }],
  relabel_configs: [
    { source_labels: ['__address__'], regex: '(.*):[0-9]+', replacement: `$1:${port}`, target_label: '__address__' },
    { source_labels: ['__meta_kubernetes_node_name'], target_label: 'instance' },
  ],
});
