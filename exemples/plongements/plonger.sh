curl http://localhost:11434/api/embed -d '{
  "model": "embeddinggemma",
  "input": ["Le chat dort au soleil."],
  "dimensions": 128
}'
