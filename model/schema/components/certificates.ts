import { z } from 'zod';
import { field, formed } from '../scalars';

/** The name of an object of a component’s own namespace. */
export const objectName = () => formed(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, 'the name of an object', 'ndc-root');

/** cert-manager and trust-manager: who signs what the platform and its tenants show. */
export const certificates = () =>
  z.strictObject({
    authority: field(
      objectName(),
      'Secret (tls.crt, tls.key) of its namespace with the issuing authority, made outside Terraform',
      'Secret (tls.crt, tls.key) trong namespace của thành phần chứa tổ chức cấp chứng thư, tạo ngoài Terraform',
    ),
  });
