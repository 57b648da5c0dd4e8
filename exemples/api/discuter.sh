curl http://localhost:11434/api/chat -d '{
  "model": "gemma3:4b",
  "messages": [
    {"role": "system", "content": "Réponds en français, en une phrase courte."},
    {"role": "user", "content": "Donne-moi une phrase courte qui définit un jeton."}
  ],
  "stream": false
}'
