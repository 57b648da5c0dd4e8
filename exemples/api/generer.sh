curl http://localhost:11434/api/generate -d '{
  "model": "gemma3:4b",
  "prompt": "Explique en deux phrases pourquoi le ciel est bleu.",
  "stream": false
}'
