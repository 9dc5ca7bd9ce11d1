{{/*
Text from the values that goes into YAML. Plain words only: a quote or a line break would end the string that it stands
in. The values' schema says the same; this holds where the schema is skipped.
*/}}
{{- define "ndc.word" -}}
{{- if not (and (kindIs "string" .) (regexMatch "^[A-Za-z0-9@._:/-]+$" .)) }}{{ fail (printf "%q is not a plain word" (toJson .)) }}{{ end -}}
{{ toJson . }}
{{- end }}
