import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { renderPolicies, rulesIn, type Policy, type PolicySet } from '../live/admission/policies';
import { describeWithHelm } from '../live/support/live';
import { estate } from '../support/estate';
import { at, stacksOf } from './render';

const CHART = join(__dirname, '../../charts/admission-policies');
const read = (path: string): string => readFileSync(join(CHART, path), 'utf8');

const release = at(stacksOf(estate()).get('security-baseline')?.resource, 'helm_release', 'admission-policies');
const [valuesText = ''] = at(release, 'values') as readonly string[];
const values = JSON.parse(valuesText) as { readonly platformNamespaces: readonly string[] };

describe('the release', () => {
  it('installs our chart from beside the stacks, whole or not at all', () => {
    expect(release).toMatchObject({
      namespace: 'ndc-system',
      chart: '../../charts/admission-policies-0123456789ab',
      atomic: true,
      cleanup_on_fail: true,
      create_namespace: false,
      max_history: 5,
    });
  });

  it('gives the chart the values that its schema asks for, in one order whatever the configuration’s', () => {
    const validate = new Ajv().compile(JSON.parse(read('values.schema.json')) as object);
    expect(validate(values)).toBe(true);
    expect(validate(parse(read('values.yaml')))).toBe(false);
    expect(valuesText).toBe(
      '{"agentNodeLabels":{"app.kubernetes.io/name":"agent-node"},"csiDrivers":[],"gatewayNamespaces":[],' +
        '"platformIdentity":"system:serviceaccount:ndc-system:terraform",' +
        '"platformNamespaces":["kube-node-lease","kube-public","kube-system","ndc-hub","ndc-system"],' +
        '"priorityClasses":["ndc-tenant"],"registries":["registry.example"],"runtimeClasses":["ndc-sandbox"],' +
        '"storageClasses":["ndc-standard"],"tolerationKeys":["ndc.gov.vn/pool"],"waivers":[]}',
    );
  });

  it('passes the waivers of the estate on, and nothing of theirs that the chart does not know', () => {
    const waiver = { kind: 'Pod', name: 'web', namespace: 'btc-agent-node', rule: 'P19', until: '2027-01-31' } as const;
    const waived = stacksOf(estate({ waivers: [{ ...waiver, reason: 'x' } as typeof waiver] })).get(
      'security-baseline',
    );
    const [text = ''] = at(waived?.resource, 'helm_release', 'admission-policies', 'values') as readonly string[];
    expect(JSON.parse(text)).toStrictEqual({ ...values, waivers: [waiver] });
  });
});

describe('the templates', () => {
  it.each(readdirSync(join(CHART, 'templates')))(
    '%s holds nothing that Terraform would read as its own',
    (template) => {
      expect(read(`templates/${template}`)).not.toMatch(/\$\{|%\{/);
    },
  );
});

/** Policies that hold in the platform's namespaces too, and the one that holds there alone. */
const EVERYWHERE = [
  'ndc-p05-namespace-labels',
  'ndc-p18-namespace-deletion',
  'ndc-p22-broad-subjects',
  'ndc-p31-platform-identity',
];
const PLATFORM_ONLY = ['ndc-p31-platform-pods'];
const AGENT_NODES = ['ndc-p32-agent-nodes', 'ndc-p32-agent-nodes-elsewhere'];
const FROM_LEVEL_3 = [
  'ndc-p02-image-digest',
  'ndc-p17-running-pods',
  'ndc-p24b-read-only-root',
  'ndc-p24d-secrets-as-files',
];

describeWithHelm('the chart as Helm renders it', (helm) => {
  let set: PolicySet;
  let named: ReadonlyMap<string, Policy>;

  beforeAll(() => {
    set = renderPolicies(helm, values);
    named = new Map(set.policies.map((policy) => [policy.metadata.name, policy]));
  });

  it('has for each policy one binding that denies and audits', () => {
    expect(named.size).toBe(set.policies.length);
    expect(set.bindings).toStrictEqual(
      set.policies.map(({ apiVersion, metadata }) => ({
        apiVersion,
        kind: 'ValidatingAdmissionPolicyBinding',
        metadata,
        spec: { policyName: metadata.name, validationActions: ['Deny', 'Audit'] },
      })),
    );
  });

  it('fails closed, answers 403 and covers every scope', () => {
    for (const { spec } of set.policies) {
      expect(spec).toMatchObject({ failurePolicy: 'Fail', matchConstraints: { matchPolicy: 'Equivalent' } });
      expect([...new Set(spec.validations.map((one) => at(one, 'reason')))]).toStrictEqual(['Forbidden']);
      expect([...new Set(spec.matchConstraints.resourceRules.map((one) => at(one, 'scope')))]).toStrictEqual(['*']);
    }
  });

  it('says in each message and label which rule it is', () => {
    expect(set.policies.map(({ metadata }) => metadata)).toStrictEqual(
      set.policies.map((policy) => {
        const { name } = policy.metadata;
        const control = name === 'ndc-pods' ? 'pods' : [...new Set(rulesIn(policy))].join(' ');
        return { name, labels: { 'ndc.gov.vn/control': control, 'ndc.gov.vn/managed': 'true' } };
      }),
    );
    expect(set.policies.flatMap(rulesIn).filter((rule) => !/^P[0-9]{2}[a-z]?$/.test(rule))).toStrictEqual([]);
  });

  it('leaves namespaces out by the platform’s list alone, levels and agent nodes by labels that only the platform gives', () => {
    const tenants = { key: 'kubernetes.io/metadata.name', operator: 'NotIn', values: values.platformNamespaces };
    const fromLevel3 = { key: 'ndc.gov.vn/level', operator: 'NotIn', values: ['1', '2'] };
    const agentNodes = { key: 'ndc.gov.vn/system', operator: 'In', values: ['agent-node'] };
    const wanted = (name: string): unknown => {
      if (EVERYWHERE.includes(name)) return undefined;
      if (PLATFORM_ONLY.includes(name)) return [{ ...tenants, operator: 'In' }];
      if (AGENT_NODES.includes(name)) return [tenants, agentNodes];
      return FROM_LEVEL_3.includes(name) ? [tenants, fromLevel3] : [tenants];
    };
    const selectors = set.policies.map(({ metadata, spec }) => [
      metadata.name,
      spec.matchConstraints.namespaceSelector?.matchExpressions,
    ]);
    expect(selectors).toStrictEqual([...named.keys()].map((name) => [name, wanted(name)]));
  });

  it('chooses by nothing else than namespace, kind and condition, but for the Gateway API’s own exceptions', () => {
    const known = ['matchPolicy', 'namespaceSelector', 'resourceRules'];
    const others = set.policies.flatMap(({ metadata, spec }) =>
      Object.keys(spec.matchConstraints).flatMap((key) => (known.includes(key) ? [] : [`${metadata.name} ${key}`])),
    );
    expect(others).toStrictEqual(['ndc-p10c-gateway-api excludeResourceRules']);
  });

  it('is listed whole in its README, rules of pods too', () => {
    const listed = [...read('README.md').matchAll(/^\| `(ndc-[a-z0-9-]+)`/gm)].map(([, name]) => name);
    expect(listed.sort()).toStrictEqual([...named.keys()].sort());
    const rules = [...read('README.md').matchAll(/^\| (P[0-9]{2}[a-z]?) +\|/gm)].map(([, rule]) => rule);
    expect(rules).toStrictEqual([...new Set(rulesIn(named.get('ndc-pods') as Policy))]);
  });

  it('P18: no namespace is deleted without its approval, the platform’s included', () => {
    const p18 = named.get('ndc-p18-namespace-deletion')?.spec;
    expect(p18).toMatchObject({
      matchConstraints: {
        resourceRules: [{ apiGroups: [''], apiVersions: ['*'], resources: ['namespaces'], operations: ['DELETE'] }],
      },
      validations: [
        {
          expression:
            'oldObject.metadata.?annotations["ndc.gov.vn/delete-approved"].orValue("") == oldObject.metadata.name',
        },
      ],
    });
    expect(p18?.matchConditions).toBeUndefined();
  });

  it('P28: guards outlive their namespace, outside the platform’s', () => {
    const operations = ['UPDATE', 'DELETE'];
    expect(named.get('ndc-p28-guards-outlive-their-namespace')?.spec).toMatchObject({
      matchConstraints: {
        resourceRules: [
          {
            apiGroups: [''],
            apiVersions: ['*'],
            resources: ['resourcequotas', 'limitranges', 'serviceaccounts'],
            operations,
          },
          { apiGroups: [''], apiVersions: ['*'], resources: ['persistentvolumeclaims'], operations },
          { apiGroups: [''], apiVersions: ['*'], resources: ['resourcequotas/status'], operations: ['UPDATE'] },
          { apiGroups: ['networking.k8s.io'], apiVersions: ['*'], resources: ['networkpolicies'], operations },
        ],
      },
      matchConditions: [
        {
          name: 'is-guard',
          expression: '["ndc.gov.vn/guard", "ndc.gov.vn/managed"].all(k, k in oldObject.metadata.?labels.orValue({}))',
        },
        {
          name: 'not-namespace-cleanup',
          expression:
            '!(request.operation == "DELETE" && request.userInfo.username == "system:serviceaccount:kube-system:namespace-controller")',
        },
      ],
      validations: [
        {
          expression:
            'request.operation != "DELETE" || namespaceObject.metadata.?annotations["ndc.gov.vn/delete-approved"].orValue("") == namespaceObject.metadata.name',
        },
        {
          expression:
            'request.operation != "UPDATE" || ["ndc.gov.vn/guard", "ndc.gov.vn/managed"].all(k, k in object.metadata.?labels.orValue({}))',
        },
      ],
    });
  });
});
