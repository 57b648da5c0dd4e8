image=$(base64 < formes.png | tr -d '\n')
curl http://localhost:11434/api/chat -d '{
  "model": "gemma3:4b",
  "messages": [{
    "role": "user",
    "content": "Quelles formes vois-tu, et de quelles couleurs ?",
    "images": ["'"$image"'"]
  }],
  "stream": false
}'
