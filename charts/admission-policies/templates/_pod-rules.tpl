{{/*
The rules about pods, each text once: a rule that judges a new pod as part of a group judges changes in a policy of its
own. A group costs the API server one policy where its rules would cost ten. Pass .Values.
*/}}

{{- define "ndc.variable.images" -}}
- name: images
  expression: 'object.spec.containers.map(c, c.image) + object.spec.?initContainers.orValue([]).map(c, c.image) + object.spec.?ephemeralContainers.orValue([]).map(c, c.image) + object.spec.?volumes.orValue([]).filter(v, has(v.image)).map(v, v.image.reference)'
{{- end }}

{{- define "ndc.variable.labels" -}}
- name: labels
  expression: 'object.metadata.?labels.orValue({})'
{{- end }}

{{- define "ndc.variable.agency" -}}
- name: agency
  expression: 'namespaceObject.metadata.?labels["ndc.gov.vn/agency"].orValue("")'
{{- end }}

{{- define "ndc.variable.level" -}}
- name: level
  expression: 'namespaceObject.metadata.?labels["ndc.gov.vn/level"].orValue("")'
{{- end }}

{{- define "ndc.variable.communes" -}}
- name: communes
  expression: '(namespaceObject.metadata.?annotations["ndc.gov.vn/communes"].orValue("") + "," + namespaceObject.metadata.?labels["ndc.gov.vn/commune"].orValue("")).split(",").filter(c, c != "")'
{{- end }}

{{- define "ndc.variable.podNonRoot" -}}
- name: podNonRoot
  expression: 'object.spec.?securityContext.runAsNonRoot.orValue(false)'
{{- end }}

{{- define "ndc.variable.containers" -}}
- name: containers
  expression: 'object.spec.containers + object.spec.?initContainers.orValue([])'
{{- end }}

{{- define "ndc.variable.ephemeral" -}}
- name: ephemeral
  expression: 'object.spec.?ephemeralContainers.orValue([])'
{{- end }}

{{- define "ndc.variable.nodeTerms" -}}
- name: nodeTerms
  expression: 'object.spec.?affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms.orValue([]) + object.spec.?affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution.orValue([]).map(p, p.preference)'
{{- end }}

{{- define "ndc.p01" -}}
- expression: '{{ include "ndc.waived" (list . "P01") }}variables.images.all(i, {{ include "ndc.words" .registries }}.exists(r, i.startsWith(r + "/")))'
  message: 'P01: every image, image volumes included, must come from {{ join " or " .registries }}'
  reason: Forbidden
- expression: '{{ include "ndc.waived" (list . "P01") }}variables.images.all(i, i.matches("^[a-z0-9.-]+(:[0-9]{1,5})?(/[a-z0-9]+((__?|[.]|-+)[a-z0-9]+)*)+(:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(@sha256:[a-f0-9]{64})?$"))'
  message: 'P01: image name is not a plain registry/path[:tag][@sha256:digest]'
  reason: Forbidden
{{- end }}

{{- define "ndc.p02" -}}
- expression: '{{ include "ndc.waived" (list . "P02") }}variables.level in ["1", "2"] || variables.images.all(i, i.matches("^[^@]+@sha256:[a-f0-9]{64}$"))'
  message: 'P02: from level 3 on every image is named by its sha256 digest'
  reason: Forbidden
{{- end }}

{{- define "ndc.p03" -}}
- expression: '{{ include "ndc.waived" (list . "P03") }}variables.images.map(i, i.substring(i.lastIndexOf("/") + 1)).all(n, n.contains(":") && !n.endsWith(":latest") && !n.contains(":latest@"))'
  message: 'P03: every image carries a tag other than latest, or a digest'
  reason: Forbidden
{{- end }}

{{- define "ndc.p04" -}}
- expression: 'variables.labels[?"app.kubernetes.io/name"].orValue("") != ""'
  message: 'P04: the pod needs the label app.kubernetes.io/name'
  reason: Forbidden
- expression: 'variables.agency != "" && variables.labels[?"ndc.gov.vn/agency"].orValue("") == variables.agency'
  message: 'P04: the pod''s label ndc.gov.vn/agency must equal that of its namespace (no pods in a namespace without one)'
  reason: Forbidden
- expression: 'variables.labels.all(k, !k.startsWith("vector.dev/"))'
  message: 'P04: no label vector.dev/*: the logs of every pod are collected'
  reason: Forbidden
{{- end }}

{{- define "ndc.p11" -}}
- expression: '{{ include "ndc.waived" (list . "P11") }}object.spec.?tolerations.orValue([]).all(t, has(t.key) && t.key in {{ include "ndc.words" (concat (list "node.kubernetes.io/not-ready" "node.kubernetes.io/unreachable") .tolerationKeys) }})'
  message: 'P11: toleration key is not in the list (an empty key tolerates every taint)'
  reason: Forbidden
- expression: '{{ include "ndc.waived" (list . "P11") }}request.operation == "UPDATE" || !has(object.spec.nodeName)'
  message: 'P11: nodeName is set by the scheduler only'
  reason: Forbidden
{{- end }}

{{- define "ndc.p12" -}}
- expression: '{{ include "ndc.waived" (list . "P12") }}object.spec.?volumes.orValue([]).all(v, !has(v.projected) || v.projected.?sources.orValue([]).all(s, has(s.configMap) || has(s.secret) || has(s.downwardAPI)))'
  message: 'P12: projected volumes carry configMap, secret or downwardAPI only; set automountServiceAccountToken: false'
  reason: Forbidden
{{- end }}

{{- define "ndc.p19" -}}
- expression: '{{ include "ndc.waived" (list . "P19") }}variables.level in ["1", "2"] || object.spec.?hostUsers.orValue(true) == false'
  message: 'P19: from level 3 on set hostUsers: false'
  reason: Forbidden
{{- end }}

{{- define "ndc.p20" -}}
- expression: '{{ include "ndc.waived" (list . "P20") }}!has(object.spec.priorityClassName) || object.spec.priorityClassName in {{ include "ndc.words" .priorityClasses }}'
  message: 'P20: priority class is not in the list'
  reason: Forbidden
{{- end }}

{{- define "ndc.p23" -}}
- expression: '{{ include "ndc.waived" (list . "P23") }}variables.containers.all(c, c.?securityContext.runAsNonRoot.orValue(variables.podNonRoot)) && variables.ephemeral.all(c, c.?securityContext.runAsNonRoot.orValue(variables.podNonRoot))'
  message: 'P23: runAsNonRoot: true for the pod or for each container'
  reason: Forbidden
- expression: '{{ include "ndc.waived" (list . "P23") }}object.spec.?securityContext.runAsUser.orValue(1) != 0 && variables.containers.all(c, c.?securityContext.runAsUser.orValue(1) != 0) && variables.ephemeral.all(c, c.?securityContext.runAsUser.orValue(1) != 0)'
  message: 'P23: runAsUser is not 0'
  reason: Forbidden
{{- end }}

{{- define "ndc.p24a" -}}
- expression: '{{ include "ndc.waived" (list . "P24a") }}variables.containers.all(c, ["cpu", "memory"].all(r, r in c.?resources.limits.orValue({})))'
  message: 'P24a: every container has cpu and memory limits'
  reason: Forbidden
{{- end }}

{{- define "ndc.p24b" -}}
- expression: '{{ include "ndc.waived" (list . "P24b") }}variables.level in ["1", "2"] || variables.containers.all(c, c.?securityContext.readOnlyRootFilesystem.orValue(false)) && variables.ephemeral.all(c, c.?securityContext.readOnlyRootFilesystem.orValue(false))'
  message: 'P24b: from level 3 on readOnlyRootFilesystem: true for every container'
  reason: Forbidden
{{- end }}

{{- define "ndc.p24c" -}}
- expression: '{{ include "ndc.waived" (list . "P24c") }}variables.level in ["1", "2", "3"] || object.spec.?runtimeClassName.orValue("") in {{ include "ndc.words" .runtimeClasses }}'
  message: 'P24c: level 4 runs in a sandboxed runtime class'
  reason: Forbidden
- expression: '{{ include "ndc.waived" (list . "P24c") }}variables.level in ["1", "2", "3"] || object.spec.?nodeSelector["ndc.gov.vn/pool"].orValue("") == "level-4"'
  message: 'P24c: level 4 runs on its own nodes: nodeSelector ndc.gov.vn/pool: level-4'
  reason: Forbidden
{{- end }}

{{- define "ndc.p24d" -}}
- expression: '{{ include "ndc.waived" (list . "P24d") }}variables.level in ["1", "2"] || variables.containers.all(c, (!has(c.env) || c.env.all(e, !has(e.valueFrom) || !has(e.valueFrom.secretKeyRef))) && (!has(c.envFrom) || c.envFrom.all(e, !has(e.secretRef)))) && variables.ephemeral.all(c, (!has(c.env) || c.env.all(e, !has(e.valueFrom) || !has(e.valueFrom.secretKeyRef))) && (!has(c.envFrom) || c.envFrom.all(e, !has(e.secretRef))))'
  message: 'P24d: from level 3 on Secrets are mounted as files, not as environment variables'
  reason: Forbidden
{{- end }}

{{- define "ndc.p25" -}}
- expression: '{{ include "ndc.waived" (list . "P25") }}object.spec.?volumes.orValue([]).all(v, !has(v.csi) || v.csi.driver in {{ include "ndc.words" .csiDrivers }})'
  message: 'P25: inline CSI driver is not in the list'
  reason: Forbidden
- expression: '{{ include "ndc.waived" (list . "P25") }}object.spec.?volumes.orValue([]).all(v, has(v.configMap) || has(v.secret) || has(v.emptyDir) || has(v.projected) || has(v.downwardAPI) || has(v.persistentVolumeClaim) || has(v.ephemeral) || has(v.image) || has(v.csi))'
  message: 'P25: volumes come from the own namespace, an image or a listed driver: what the node itself reaches is past every network policy'
  reason: Forbidden
{{- end }}

{{/* The second is never waived: what is let off the first is still to be seen in its logs. */}}
{{- define "ndc.p26b" -}}
- expression: '{{ include "ndc.waived" (list . "P26b") }}object.metadata.?annotations.orValue({}).all(k, (oldObject != null && k in oldObject.metadata.?annotations.orValue({}) && oldObject.metadata.annotations[k] == object.metadata.annotations[k]) || k == "kubernetes.io/limit-ranger" || ["app.kubernetes.io/", "kubectl.kubernetes.io/", "batch.kubernetes.io/", "checksum/"].exists(p, k.startsWith(p)))'
  message: 'P26b: annotation key is not in the list'
  reason: Forbidden
- expression: 'object.metadata.?annotations.orValue({}).all(k, !k.startsWith("vector.dev/") || (oldObject != null && k in oldObject.metadata.?annotations.orValue({}) && oldObject.metadata.annotations[k] == object.metadata.annotations[k]))'
  message: 'P26b: no annotation vector.dev/*: the logs of every container are collected'
  reason: Forbidden
{{- end }}

{{- define "ndc.p29" -}}
- expression: '!("ndc.gov.vn/commune" in variables.labels) || variables.labels["ndc.gov.vn/commune"] in variables.communes'
  message: 'P29: the pod''s label ndc.gov.vn/commune names a commune of its namespace'
  reason: Forbidden
{{- end }}

{{/* Never waived, so it repeats of P11 what a waiver of that would open: the empty key and nodeName reach every node. */}}
{{- define "ndc.p30" -}}
- expression: 'variables.level == "4" || object.spec.?tolerations.orValue([]).all(t, !(t.?key.orValue("") in ["", "ndc.gov.vn/pool"]))'
  message: 'P30: only level 4 tolerates the taint ndc.gov.vn/pool (an empty key tolerates every taint)'
  reason: Forbidden
- expression: 'variables.level == "4" || !("ndc.gov.vn/pool" in object.spec.?nodeSelector.orValue({})) && variables.nodeTerms.all(t, t.?matchExpressions.orValue([]).all(e, e.key != "ndc.gov.vn/pool"))'
  message: 'P30: only level 4 selects nodes by ndc.gov.vn/pool'
  reason: Forbidden
- expression: 'variables.level == "4" || request.operation == "UPDATE" || !has(object.spec.nodeName)'
  message: 'P30: only level 4 could be sent to a node of its pool by nodeName'
  reason: Forbidden
- expression: 'variables.level == "4" || !(object.spec.?runtimeClassName.orValue("") in {{ include "ndc.words" .runtimeClasses }})'
  message: 'P30: only level 4 runs in the runtime class of its pool'
  reason: Forbidden
{{- end }}

{{- define "ndc.p31" -}}
- expression: 'request.userInfo.username != {{ include "ndc.word" .platformIdentity }}'
  message: 'P31: the platform identity runs no pod of its own'
  reason: Forbidden
{{- end }}
