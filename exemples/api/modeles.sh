# partie: installes
curl http://localhost:11434/api/tags
# fin
# partie: charges
curl http://localhost:11434/api/ps
# fin
# partie: capacites
curl http://localhost:11434/api/show -d '{"model": "gemma3:4b"}'
# fin
