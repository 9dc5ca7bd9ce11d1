{{/*
Text from the values that goes into YAML or CEL. Plain words only: a quote or a backslash would end the string that it
stands in. The values' schema says the same; this holds where the schema is skipped.
*/}}
{{- define "exchange.word" -}}
{{- if not (and (kindIs "string" .) (regexMatch "^[A-Za-z0-9@._:/-]+$" .)) }}{{ fail (printf "%q is not a plain word" (toJson .)) }}{{ end -}}
{{ toJson . }}
{{- end }}

{{/* A whole number; Helm reads large ones as 1e+06. */}}
{{- define "exchange.number" -}}
{{- if not (regexMatch "^[0-9]+$" (print (int64 .))) }}{{ fail (printf "%v is not a number" .) }}{{ end -}}
{{ int64 . }}
{{- end }}

{{/* Last day of an agreement: part of an expression and of annotations. */}}
{{- define "exchange.until" -}}
{{- if not (regexMatch "^[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" (toString .until)) }}{{ fail (printf "%v: %q is not a last day" .id (toString .until)) }}{{ end -}}
{{ .until }}
{{- end }}

{{/* Pass (dict "root" $ "name" …, "annotations" (dict …), "agreement" …). */}}
{{- define "exchange.metadata" -}}
name: {{ include "exchange.word" .name }}
namespace: {{ include "exchange.word" .root.Values.hub.namespace }}
{{ include "exchange.marks" . }}
{{- end }}

{{- define "exchange.marks" -}}
labels:
  ndc.gov.vn/managed: 'true'
  {{- with .agreement }}
  ndc.gov.vn/agreement: {{ include "exchange.word" . }}
  {{- end }}
{{- $annotations := default dict .annotations }}
{{- if .root.Values.example }}{{ $annotations = set $annotations "ndc.gov.vn/example" (toJson "VÍ DỤ / EXAMPLE") }}{{ end }}
{{- with $annotations }}
annotations:
  {{- range $key, $value := . }}
  {{ $key }}: {{ $value }}
  {{- end }}
{{- end }}
{{- end }}

{{/* What one agreement's objects say of it. */}}
{{- define "exchange.agreement-metadata" -}}
{{- $annotations := dict "ndc.gov.vn/until" (toJson (include "exchange.until" .entry)) -}}
{{ include "exchange.metadata" (dict "root" .root "name" (lower .entry.id) "agreement" .entry.id "annotations" $annotations) }}
{{- end }}

{{/* Who an agency's agent node is: the only URI in its certificate. Pass (list .Values agency). */}}
{{- define "exchange.identity" -}}
spiffe://{{ (index . 0).gateway.identityDomain }}/agency/{{ index . 1 }}/agent-node
{{- end }}

{{/*
Name of the route that holds an agreement: its interface and the first digits of its id. A route may have 16 rules; by
tens, no route has more than 10, and an agreement that comes or goes moves no other.
*/}}
{{- define "exchange.route" -}}
{{ trimPrefix "/" .path | replace "/" "." }}.{{ regexReplaceAll "[0-9]$" (lower .id) "" }}
{{- end }}

{{/* Targets of a policy: the rule of one agreement. */}}
{{- define "exchange.rule-of" -}}
- { group: gateway.networking.k8s.io, kind: HTTPRoute, name: {{ include "exchange.word" (include "exchange.route" .) }}, sectionName: {{ include "exchange.word" (lower .id) }} }
{{- end }}

{{/* By these, network policies know the hub's pods. */}}
{{- define "exchange.pod-labels" -}}
{{- $lines := list }}
{{- range $key, $value := .Values.hub.podLabels }}{{ $lines = append $lines (printf "%s: %s" (include "exchange.word" $key) (include "exchange.word" $value)) }}{{ end -}}
{{ join "\n" $lines }}
{{- end }}

{{/* A word in an expression. */}}
{{- define "exchange.quoted" -}}
'{{ trimAll "\"" (include "exchange.word" .) }}'
{{- end }}
