curl http://localhost:11434/api/generate -d '{
  "model": "gemma3:4b",
  "prompt": "Cite trois fruits.",
  "stream": false,
  "keep_alive": "30m",
  "options": {"num_ctx": 8192, "temperature": 0, "seed": 42}
}'
