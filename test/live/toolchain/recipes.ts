import { numbersOf } from './go-mod';

/** What a live test may ask for. All but `tofu` are built for every run; `tofu` only when it is asked for. */
export type Tool =
  'etcd' | 'kube-apiserver' | 'kube-controller-manager' | 'kubectl' | 'helm' | 'kube-network-policies' | 'tofu';

/** One folder with a go.mod and a go.sum: the only place where the version of its tools stands. */
export interface GoModule {
  /** The folder's name, beside this file. */
  readonly folder: string;
  /**
   * Go variables to set at link time. The tools' own release builds set the same ones.
   *
   * @param version the version that go.mod requires of a module, as v1.2.3
   */
  readonly stamps?: (version: (module: string) => string) => Readonly<Record<string, string>>;
}

export interface Recipe {
  readonly module: GoModule;
  /** The main package, named by a `tool` line of go.mod. */
  readonly package: string;
  /** @default - it runs on every system that Go builds for */
  readonly onlyOn?: NodeJS.Platform;
}

const kubernetes: GoModule = {
  folder: 'kubernetes',
  stamps: (version) => {
    const gitVersion = version('k8s.io/kubernetes');
    const [gitMajor, gitMinor] = numbersOf(gitVersion);
    const stamps = { gitVersion, gitMajor, gitMinor, gitTreeState: 'clean' };
    // The first is what the components report, the second what they call themselves in a request's user agent.
    return prefixed(['k8s.io/component-base/version', 'k8s.io/client-go/pkg/version'], stamps);
  },
};

const helm: GoModule = {
  folder: 'helm',
  stamps: (version) => {
    // Without these a chart would be rendered for Kubernetes 1.20. client-go 0.37 belongs to Kubernetes 1.37.
    const [major, minor] = numbersOf(version('k8s.io/client-go'));
    return {
      ...prefixed(['helm.sh/helm/v3/pkg/chartutil', 'helm.sh/helm/v3/pkg/lint/rules'], {
        k8sVersionMajor: major + 1,
        k8sVersionMinor: minor,
      }),
      ...prefixed(['helm.sh/helm/v3/internal/version'], { version: version('helm.sh/helm/v3'), gitTreeState: 'clean' }),
    };
  },
};

const opentofu: GoModule = {
  folder: 'opentofu',
  stamps: () => ({ 'github.com/opentofu/opentofu/version.dev': 'no' }),
};

export const recipes: Readonly<Record<Tool, Recipe>> = {
  etcd: { module: { folder: 'etcd' }, package: 'go.etcd.io/etcd/server/v3' },
  'kube-apiserver': { module: kubernetes, package: 'k8s.io/kubernetes/cmd/kube-apiserver' },
  'kube-controller-manager': { module: kubernetes, package: 'k8s.io/kubernetes/cmd/kube-controller-manager' },
  kubectl: { module: kubernetes, package: 'k8s.io/kubernetes/cmd/kubectl' },
  helm: { module: helm, package: 'helm.sh/helm/v3/cmd/helm' },
  'kube-network-policies': {
    module: { folder: 'network-policies' },
    package: 'sigs.k8s.io/kube-network-policies/cmd/kube-network-policies/standard',
    onlyOn: 'linux',
  },
  tofu: { module: opentofu, package: 'github.com/opentofu/opentofu/cmd/tofu' },
};

function prefixed(
  packages: readonly string[],
  stamps: Readonly<Record<string, string | number>>,
): Record<string, string> {
  return Object.fromEntries(
    packages.flatMap((path) => Object.entries(stamps).map(([name, value]) => [`${path}.${name}`, String(value)])),
  );
}
