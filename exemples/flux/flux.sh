curl --no-buffer http://localhost:11434/api/chat -d '{
  "model": "gemma3:4b",
  "messages": [{"role": "user", "content": "Cite trois fruits."}]
}'
