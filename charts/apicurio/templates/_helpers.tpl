{{/*
Text from the values that goes into YAML. Plain words only: a quote or a line break would end the string that it stands
in. The values' schema says the same; this holds where the schema is skipped.
*/}}
{{- define "ndc.word" -}}
{{- if not (and (kindIs "string" .) (regexMatch "^[A-Za-z0-9@._:/-]+$" .)) }}{{ fail (printf "%q is not a plain word" (toJson .)) }}{{ end -}}
{{ toJson . }}
{{- end }}

{{/* Everything that Apicurio is told. Whoever is logged in reads; the platform's team alone writes. */}}
{{- define "apicurio.environment" -}}
{{- $db := .Values.database }}
{{- $url := printf "jdbc:postgresql://%s:%d/%s?sslmode=verify-full&sslrootcert=/etc/ndc/tls/ca.crt" (include "ndc.word" $db.host | trimAll "\"") (int64 $db.port) (include "ndc.word" $db.name | trimAll "\"") }}
{{- $admin := include "ndc.word" .Values.identity.adminGroup }}
- { name: APICURIO_STORAGE_KIND, value: sql }
- { name: APICURIO_STORAGE_SQL_KIND, value: postgresql }
- { name: APICURIO_DATASOURCE_URL, value: {{ toJson $url | replace "\\u0026" "&" }} }
- { name: APICURIO_DATASOURCE_USERNAME, value: {{ include "ndc.word" $db.user }} }
- { name: APICURIO_DATASOURCE_PASSWORD_FILE, value: /etc/ndc/database/password }
- { name: QUARKUS_OIDC_TENANT_ENABLED, value: 'true' }
- { name: QUARKUS_OIDC_AUTH_SERVER_URL, value: {{ include "ndc.word" .Values.identity.server }} }
# What it would find names the way round by the gateway.
- { name: QUARKUS_OIDC_DISCOVERY_ENABLED, value: 'false' }
- { name: QUARKUS_OIDC_JWKS_PATH, value: /protocol/openid-connect/certs }
- { name: QUARKUS_OIDC_TOKEN_ISSUER, value: {{ include "ndc.word" .Values.identity.issuer }} }
- { name: QUARKUS_OIDC_CLIENT_ID, value: schemas }
- { name: QUARKUS_OIDC_ROLES_ROLE_CLAIM_PATH, value: groups }
- { name: APICURIO_AUTH_ROLE_BASED_AUTHORIZATION, value: 'true' }
- { name: APICURIO_AUTH_ROLE_SOURCE, value: token }
- { name: APICURIO_AUTH_ROLES_ADMIN, value: {{ $admin }} }
- { name: APICURIO_AUTH_ROLES_DEVELOPER, value: {{ $admin }} }
- { name: APICURIO_AUTH_ROLES_READONLY, value: {{ $admin }} }
- { name: APICURIO_AUTH_AUTHENTICATED_READ_ACCESS_ENABLED, value: 'true' }
- { name: APICURIO_AUTH_ANONYMOUS_READ_ACCESS_ENABLED, value: 'false' }
- { name: APICURIO_AUTHN_BASIC_CLIENT_CREDENTIALS_ENABLED, value: 'false' }
- { name: QUARKUS_HTTP_HOST, value: '::' }
- { name: QUARKUS_MANAGEMENT_HOST, value: '::' }
- { name: QUARKUS_HTTP_SSL_PORT, value: {{ toJson (toString (int64 .Values.port)) }} }
- { name: QUARKUS_HTTP_INSECURE_REQUESTS, value: disabled }
- { name: QUARKUS_TLS_KEY_STORE_PEM_0_CERT, value: /etc/ndc/tls/tls.crt }
- { name: QUARKUS_TLS_KEY_STORE_PEM_0_KEY, value: /etc/ndc/tls/tls.key }
- { name: QUARKUS_TLS_TRUST_STORE_PEM_CERTS, value: /etc/ndc/tls/ca.crt }
- { name: QUARKUS_OTEL_SDK_DISABLED, value: 'true' }
- { name: JAVA_OPTS_APPEND, value: '-Djava.net.preferIPv4Stack=false -Djava.net.preferIPv6Addresses=true' }
{{- end }}
