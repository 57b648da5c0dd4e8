curl http://localhost:11434/api/generate \
  -w '\nCode HTTP : %{http_code}\n' \
  -d '{"model": "modele-absent", "prompt": "Bonjour"}'
