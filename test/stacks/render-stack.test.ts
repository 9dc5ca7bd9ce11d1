import { NamespaceV1 } from '@cdktf/provider-kubernetes/lib/namespace-v1';
import { PodV1 } from '@cdktf/provider-kubernetes/lib/pod-v1';
import { KubernetesProvider } from '@cdktf/provider-kubernetes/lib/provider';
import { Annotations, Aspects, LocalBackend, TerraformOutput, TerraformStack, type IAspect } from 'cdktf';
import { ProtectedNamespace } from '../../constructs/namespace';
import { cite, declareAt } from '../../constructs/provenance';
import { synthesizeStack } from '../../stacks/synthesis/synthesize-stack';

const podSecurity = { enforce: 'restricted', version: 'v1.34' } as const;

function render(build: (stack: TerraformStack) => void, { connected = true, known = true } = {}) {
  return synthesizeStack('test', (stack) => {
    if (known) {
      declareAt(stack, { file: 'config/test.yaml', line: 1 });
      cite(stack, []);
    }
    if (connected) {
      new LocalBackend(stack, { path: 'test.tfstate' });
      new KubernetesProvider(stack, 'kubernetes', {});
    }
    build(stack);
  });
}

const namespace = (stack: TerraformStack, id: string, name = id) =>
  new ProtectedNamespace(stack, id, { name, podSecurity });

describe('a stack', () => {
  it('tells how many resources it has', () => {
    expect(render((stack) => [namespace(stack, 'a'), namespace(stack, 'b')]).resources).toBe(2);
  });

  it('refuses two constructs with one address, which CDKTF would merge', () => {
    expect(() => render((stack) => [namespace(stack, 'a', 'x'), namespace(stack, 'b', 'x')])).toThrow(
      'test.resource.kubernetes_namespace_v1.x: two constructs have this address',
    );
  });

  it('refuses names that CDKTF makes equal', () => {
    expect(() =>
      render((stack) => ['Ministère', 'Ministre'].map((id) => new NamespaceV1(stack, id, { metadata: {} }))),
    ).toThrow('two constructs have this address');
  });

  it('refuses a type of resource that is not listed', () => {
    expect(() => render((stack) => new PodV1(stack, 'pod', { metadata: {}, spec: {} }))).toThrow('kubernetes_pod_v1');
  });

  it('refuses every other kind of block', () => {
    expect(() => render((stack) => new TerraformOutput(stack, 'out', { value: 'x' }))).toThrow('"output" blocks');
    expect(() =>
      render((stack) => new NamespaceV1(stack, 'a', { metadata: {} }).moveFromId('kubernetes_namespace_v1.b')),
    ).toThrow(/"moved"/);
    expect(() =>
      render((stack) => new NamespaceV1(stack, 'a', { metadata: {} }).addOverride('metadata.name', 'x')),
    ).toThrow('"overrides" in the metadata');
  });

  it('refuses a resource that runs a command or is many', () => {
    const provisioners = [{ type: 'local-exec', command: 'id' }] as const;
    expect(() =>
      render((stack) => new NamespaceV1(stack, 'a', { metadata: {}, provisioners: [...provisioners] })),
    ).toThrow('may not have "provisioner"');
    expect(() => render((stack) => new NamespaceV1(stack, 'a', { metadata: {}, count: 2 }))).toThrow(
      'may not have "count"',
    );
  });

  it('refuses a reference of one resource to another', () => {
    expect(() =>
      render((stack) => {
        const one = new NamespaceV1(stack, 'one', { metadata: { name: 'one' } });
        new NamespaceV1(stack, 'two', { metadata: { name: one.metadata.name } });
      }),
    ).toThrow('CDKTF token in the output');
  });

  it('refuses to grow while it is rendered', () => {
    expect(() =>
      render((stack) => {
        const late = new NamespaceV1(stack, 'late', { metadata: {} });
        const toTerraform = late.toTerraform.bind(late);
        late.toTerraform = () => {
          new NamespaceV1(stack, 'later', { metadata: {} });
          return toTerraform() as unknown;
        };
      }),
    ).toThrow('grew while it was rendered');
  });

  it('refuses a resource that renders to nothing', () => {
    expect(() =>
      render((stack) => {
        new NamespaceV1(stack, 'gone', { metadata: {} }).toTerraform = () => ({});
      }),
    ).toThrow('renders to no resource');
  });

  it('refuses a stack inside a stack', () => {
    expect(() => render((stack) => new TerraformStack(stack, 'inner'))).toThrow('a stack inside a stack');
  });

  it('refuses the default backend, whose path is this machine’s', () => {
    expect(() => render(() => undefined, { connected: false })).toThrow('no backend');
  });

  it('refuses a resource of which nobody knows where it comes from', () => {
    expect(() => render((stack) => namespace(stack, 'a'), { known: false })).toThrow('nobody declared');
  });

  it('runs the validations of CDKTF: a resource needs its provider', () => {
    expect(() =>
      render(
        (stack) => {
          new LocalBackend(stack, { path: 'test.tfstate' });
          namespace(stack, 'a');
        },
        { connected: false },
      ),
    ).toThrow('without a matching provider');
  });

  it('runs aspects, once on each construct', () => {
    const visited: string[] = [];
    const aspect: IAspect = { visit: ({ node }) => visited.push(node.path) };
    render((stack) => {
      Aspects.of(stack).add(aspect);
      Aspects.of(namespace(stack, 'a')).add(aspect);
    });
    expect(visited.toSorted()).toStrictEqual(['test', 'test/a', 'test/a/Resource', 'test/backend', 'test/kubernetes']);
  });

  it('refuses an annotation, which nobody would read', () => {
    expect(() => render((stack) => Annotations.of(namespace(stack, 'a')).addWarning('look here'))).toThrow('look here');
  });

  it('gives JavaScript its traces back, also after a failure', () => {
    const before = Object.getOwnPropertyDescriptor(Error, 'captureStackTrace');
    render((stack) => namespace(stack, 'a'));
    expect(() => render(() => undefined, { connected: false })).toThrow('no backend');
    expect(Object.getOwnPropertyDescriptor(Error, 'captureStackTrace')).toStrictEqual(before);
  });

  it('is the same with traces as without', () => {
    const build = (stack: TerraformStack): void => {
      new LocalBackend(stack, { path: 'test.tfstate' });
    };
    expect(synthesizeStack('test', build, { traces: true })).toStrictEqual(synthesizeStack('test', build));
  });
});
