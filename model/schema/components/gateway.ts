import { z } from 'zod';
import { field, listOf, oneOf } from '../scalars';
import { objectName } from './certificates';

/** Envoy Gateway: the door through which the public comes to what tenants offer. */
export const gateway = () =>
  z.strictObject({
    certificates: field(
      listOf(objectName(), 60),
      'Secrets (tls.crt, tls.key) of its namespace for the names that it serves, made outside Terraform',
      'Các Secret (tls.crt, tls.key) trong namespace của thành phần cho những tên miền được phục vụ, tạo ngoài Terraform',
    ),
    service: field(
      oneOf('LoadBalancer', 'NodePort'),
      'LoadBalancer, or NodePort where what balances is outside the cluster',
      'LoadBalancer, hoặc NodePort khi thiết bị cân bằng tải nằm ngoài cụm',
    ),
  });
