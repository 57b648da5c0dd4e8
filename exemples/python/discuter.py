"""Pose une question à un modèle et affiche sa réponse."""

import json
import urllib.request

# partie: fonction
def call(path, body):
    """Envoie `body` à Ollama et renvoie sa réponse."""
    request = urllib.request.Request(
        "http://localhost:11434" + path,
        data=json.dumps(body).encode(),
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request) as response:
        return json.load(response)
# fin


# partie: appel
answer = call("/api/chat", {
    "model": "gemma3:4b",
    "messages": [
        {"role": "system", "content": "Réponds en français, en deux phrases."},
        {"role": "user", "content": "Explique pourquoi le ciel est bleu."},
    ],
    "stream": False,
})
print(answer["message"]["content"])
# fin
