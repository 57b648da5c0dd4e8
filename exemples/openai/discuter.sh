curl http://localhost:11434/v1/chat/completions \
  -H "Content-Type: application/json" \
  -H "Authorization: Bearer ollama" \
  -d '{
    "model": "gemma3:4b",
    "messages": [{"role": "user", "content": "Cite trois fruits."}]
  }'
