import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parse, parseAllDocuments } from 'yaml';
import { estate } from '../support/estate';
import { at, stacksOf } from './render';

const CHART = join(__dirname, '../../charts/admission-policies');
const read = (path: string): string => readFileSync(join(CHART, path), 'utf8');
const templates = readdirSync(join(CHART, 'templates')).sort();

const release = at(stacksOf(estate()).get('security-baseline')?.resource, 'helm_release', 'admission-policies');
const [valuesText = ''] = at(release, 'values') as readonly string[];
const values = JSON.parse(valuesText) as { readonly platformNamespaces: readonly string[] };

/** What Helm makes of these templates: they use one expression and no control structure. */
const objectsOf = (template: string): readonly unknown[] =>
  parseAllDocuments(
    read(`templates/${template}`).replace(
      '{{ toJson .Values.platformNamespaces }}',
      JSON.stringify(values.platformNamespaces),
    ),
  ).map((document) => document.toJS() as unknown);

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
      '{"platformIdentity":"system:serviceaccount:ndc-system:terraform",' +
        '"platformNamespaces":["kube-node-lease","kube-public","kube-system","ndc-hub","ndc-system"]}',
    );
  });
});

describe.each(templates)('%s', (template) => {
  const [policy, binding, ...others] = objectsOf(template);

  it('is a policy that fails closed, and its binding', () => {
    expect(others).toStrictEqual([]);
    expect(policy).toMatchObject({
      kind: 'ValidatingAdmissionPolicy',
      spec: { failurePolicy: 'Fail', matchConstraints: { matchPolicy: 'Equivalent' } },
    });
    expect(binding).toStrictEqual({
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'ValidatingAdmissionPolicyBinding',
      metadata: at(policy, 'metadata'),
      spec: { policyName: at(policy, 'metadata', 'name'), validationActions: ['Deny', 'Audit'] },
    });
  });

  it('answers 403 and covers every scope', () => {
    const validations = at(policy, 'spec', 'validations') as readonly unknown[];
    const rules = at(policy, 'spec', 'matchConstraints', 'resourceRules') as readonly unknown[];
    expect(validations.map((validation) => at(validation, 'reason'))).toStrictEqual(validations.map(() => 'Forbidden'));
    expect(rules.map((rule) => at(rule, 'scope'))).toStrictEqual(rules.map(() => '*'));
  });

  it('holds nothing that Terraform or Helm would read as its own', () => {
    const text = read(`templates/${template}`);
    expect(text).not.toMatch(/\$\{|%\{/);
    expect(text.match(/\{\{.*?\}\}/g) ?? []).toStrictEqual(
      template.startsWith('p28') ? ['{{ toJson .Values.platformNamespaces }}'] : [],
    );
  });
});

describe('the policies', () => {
  const [p18, p28] = templates.map((template) => at(objectsOf(template)[0], 'spec'));

  it('P18: no namespace is deleted without its approval, the platform’s included', () => {
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
    expect(at(p18, 'matchConstraints', 'namespaceSelector')).toBeUndefined();
    expect(at(p18, 'matchConditions')).toBeUndefined();
  });

  it('P28: guards outlive their namespace, outside the platform’s', () => {
    const operations = ['UPDATE', 'DELETE'];
    expect(p28).toMatchObject({
      matchConstraints: {
        namespaceSelector: {
          matchExpressions: [
            { key: 'kubernetes.io/metadata.name', operator: 'NotIn', values: values.platformNamespaces },
          ],
        },
        resourceRules: [
          {
            apiGroups: [''],
            apiVersions: ['*'],
            resources: ['resourcequotas', 'limitranges', 'serviceaccounts'],
            operations,
          },
          { apiGroups: [''], apiVersions: ['*'], resources: ['resourcequotas/status'], operations: ['UPDATE'] },
          { apiGroups: ['networking.k8s.io'], apiVersions: ['*'], resources: ['networkpolicies'], operations },
        ],
      },
      matchConditions: [
        { name: 'is-guard', expression: '"ndc.gov.vn/guard" in oldObject.metadata.?labels.orValue({})' },
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
        { expression: 'request.operation != "UPDATE" || "ndc.gov.vn/guard" in object.metadata.?labels.orValue({})' },
      ],
    });
  });
});
