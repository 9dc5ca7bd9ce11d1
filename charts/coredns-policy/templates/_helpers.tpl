{{/*
Text from the values that goes into a file of CoreDNS. Names only: a quote, a space or a brace would end the word that it
stands in. The values' schema says the same; this holds where the schema is skipped.
*/}}
{{- define "ndc.name" -}}
{{- if not (and (kindIs "string" .) (regexMatch "^[a-z0-9.-]+$" .)) }}{{ fail (printf "%q is not a name" (toJson .)) }}{{ end -}}
{{ . }}
{{- end }}
