import { webcrypto } from 'node:crypto';
import { Pkcs10CertificateRequestGenerator } from '@peculiar/x509';
import { succeed, type KubeObject } from '../cluster/kube-client';
import { unlessRefused } from '../proofs/proof';
import { personWith, type Attack, type Requirement } from './requirement';

const GROUP = 'certificates.k8s.io';
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

async function certificateRequest(name: string, organization: string): Promise<KubeObject> {
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const subject = [{ CN: [name] }, { O: [organization] }];
  const request = await Pkcs10CertificateRequestGenerator.create({ name: subject, keys, signingAlgorithm: ALGORITHM });
  const spec = {
    request: Buffer.from(request.toString('pem')).toString('base64'),
    signerName: 'kubernetes.io/kube-apiserver-client',
    usages: ['client auth'],
  };
  return { apiVersion: `${GROUP}/v1`, kind: 'CertificateSigningRequest', metadata: { name }, spec };
}

/** With rights on requests alone, not on the signer, nobody makes a certificate of anybody. */
const withoutSigner: Attack = async (cluster) => {
  const kind = 'certificatesigningrequests';
  const person = await personWith(cluster, 'requests', [
    { apiGroups: [GROUP], resources: [kind], verbs: ['create', 'get'] },
    { apiGroups: [GROUP], resources: [`${kind}/approval`, `${kind}/status`], verbs: ['update'] },
  ]);
  const master = await person.create(await certificateRequest('test-master', 'system:masters'));
  const plain = await certificateRequest('test-plain', 'test');
  await succeed('request', person.create(plain));
  const put = async (subresource: string, status: object): Promise<ReturnType<typeof person.request>> => {
    const { body } = await succeed('request', person.read(plain));
    return person.request('PUT', `${await person.pathOf(plain)}/${subresource}`, { ...(body as KubeObject), status });
  };
  const conditions = [{ type: 'Approved', status: 'True', reason: 'Test' }];
  const approval = await put('approval', { conditions });
  const signed = await put('status', { certificate: Buffer.from(cluster.caPem).toString('base64') });
  return [
    ...unlessRefused('somebody asks for a certificate of system:masters', master, 'system:masters'),
    ...unlessRefused('somebody without a signer approves', approval, 'user not permitted to approve'),
    ...unlessRefused('somebody without a signer signs', signed, 'user not permitted to sign'),
  ];
};

export const CERTIFICATE_REQUESTS: readonly Requirement[] = [
  {
    name: {
      en: 'no certificate without a right on its signer',
      vi: 'không có quyền trên signer thì không có chứng thư',
    },
    demands: ['CertificateApproval', 'CertificateSigning', 'CertificateSubjectRestriction'],
    without: {
      en: 'rights on requests are enough to become anybody, an administrator too',
      vi: 'chỉ cần quyền trên yêu cầu chứng thư là trở thành bất kỳ ai, kể cả quản trị viên',
    },
    weak: 'open',
    reports: 'somebody without a signer approves: accepted',
    attack: withoutSigner,
  },
];
