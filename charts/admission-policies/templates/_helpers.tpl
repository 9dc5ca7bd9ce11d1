{{/*
Text from the values that goes into CEL or YAML. Plain words only: a quote or a backslash would end the string that it
stands in. The values' schema says the same; this holds where the schema is skipped.
*/}}
{{- define "ndc.word" -}}
{{- if not (regexMatch "^[A-Za-z0-9@._:/#-]+$" .) }}{{ fail (printf "%q is not a plain word" .) }}{{ end -}}
{{ toJson . }}
{{- end }}

{{/* A list of such words, as CEL and YAML both write it. */}}
{{- define "ndc.words" -}}
[{{ range $i, $word := . }}{{ if $i }}, {{ end }}{{ include "ndc.word" $word }}{{ end }}]
{{- end }}

{{/* A map of such words, as CEL writes it. */}}
{{- define "ndc.labels" -}}
{ {{- $first := true }}{{ range $key, $value := . }}{{ if not $first }}, {{ end }}{{ include "ndc.word" $key }}: {{ include "ndc.word" $value }}{{ $first = false }}{{ end -}} }
{{- end }}

{{- define "ndc.metadata" -}}
name: {{ .name }}
labels:
  ndc.gov.vn/control: {{ .control }}
  ndc.gov.vn/managed: 'true'
{{- end }}

{{- define "ndc.binding" -}}
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata:
  {{- include "ndc.metadata" . | nindent 2 }}
spec:
  policyName: {{ .name }}
  validationActions: [Deny, Audit]
{{- end }}

{{/* Namespaces are left out by name alone: one that nobody listed, or that lacks its labels, is judged. */}}
{{- define "ndc.tenants" -}}
namespaceSelector:
  matchExpressions:
    - { key: kubernetes.io/metadata.name, operator: NotIn, values: {{ include "ndc.words" .platformNamespaces }} }
{{- end }}

{{- define "ndc.from-level-3" -}}
{{ include "ndc.tenants" . }}
    - { key: ndc.gov.vn/level, operator: NotIn, values: ['1', '2'] }
{{- end }}

{{/* Only the platform gives a namespace this label, and nobody can take it off (P05). */}}
{{- define "ndc.agent-nodes" -}}
{{ include "ndc.tenants" . }}
    - { key: ndc.gov.vn/system, operator: In, values: ['agent-node'] }
{{- end }}

{{/*
Begins the expression of one rule that can be waived: `(…) || ` for each waiver of that rule, else nothing. A pod is
named by its label app.kubernetes.io/name, as pods of a workload have made-up names; anything else by its own name.
The API server itself sets creationTimestamp, also before it judges a new object: what is created after the waiver's
last day (which ends at 17:00 UTC in Viet Nam) is judged again, whether or not anyone has applied the chart since.
*/}}
{{- define "ndc.waived" -}}
{{- range (index . 0).waivers }}{{ if eq .rule (index $ 1) -}}
(request.namespace == {{ include "ndc.word" .namespace }}
{{- if .kind }} && request.kind.kind == {{ include "ndc.word" .kind }}{{ end }}
{{- if and .name (has .rule (list "P08" "P16" "P26")) }} && object.metadata.name == {{ include "ndc.word" .name }}
{{- else if .name }} && object.metadata.?labels["app.kubernetes.io/name"].orValue("") == {{ include "ndc.word" .name }}
{{- end }}
{{- if eq .rule "P12" }} && namespaceObject.metadata.?labels["ndc.gov.vn/level"].orValue("") in ["1", "2", "3"]{{ end }}
{{- "" }} && timestamp(object.metadata.creationTimestamp) < timestamp({{ include "ndc.word" (print .until "T17:00:00Z") }})) || {{ end }}{{ end }}
{{- end }}
