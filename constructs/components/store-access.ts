import type { ObjectStore } from '../../model/estate/component-settings';

/** Volumes and mounts, as charts name what is added to their own. */
export interface MountedFiles {
  readonly extraVolumes: readonly object[];
  readonly extraVolumeMounts: readonly object[];
}

/** Where a pod finds the Secret of an object store. */
const FOLDER = '/etc/ndc/store';

/** The authority that signed the certificate of the store. */
export const STORE_CA = `${FOLDER}/ca.crt`;

/** The keys of a store as S3 clients look for them; never in values, which Terraform keeps in its state. */
export const storeEnvironment = ({ access }: ObjectStore): readonly object[] =>
  ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'].map((name) => ({
    name,
    valueFrom: { secretKeyRef: { name: access, key: name } },
  }));

/** The authority of a store as a file. */
export const storeFiles = ({ access }: ObjectStore): MountedFiles => ({
  extraVolumes: [{ name: 'store', secret: { secretName: access, items: [{ key: 'ca.crt', path: 'ca.crt' }] } }],
  extraVolumeMounts: [{ name: 'store', mountPath: FOLDER, readOnly: true }],
});
