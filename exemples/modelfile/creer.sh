# partie: creer
curl http://localhost:11434/api/create -d '{
  "model": "relecteur",
  "from": "gemma3:4b",
  "parameters": {"temperature": 0.2, "num_ctx": 8192},
  "system": "Tu relis des courriels professionnels en français."
}'
# fin
# partie: voir
curl http://localhost:11434/api/show -d '{"model": "relecteur"}'
# fin
# partie: supprimer
curl -X DELETE http://localhost:11434/api/delete -d '{"model": "relecteur"}'
# fin
