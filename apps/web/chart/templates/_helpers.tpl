{{- define "web.selector" -}}
app.kubernetes.io/name: web
{{- end }}

{{- define "web.labels" -}}
{{ include "web.selector" . }}
app.kubernetes.io/part-of: web
{{- end }}
