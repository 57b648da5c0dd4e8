"""Deux questions à la suite : le modèle relit tout l’échange à chaque fois."""

import json
import urllib.request


def chat(messages):
    request = urllib.request.Request(
        "http://localhost:11434/api/chat",
        data=json.dumps({"model": "gemma3:4b", "messages": messages, "stream": False}).encode(),
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request) as response:
        return json.load(response)["message"]


# partie: echange
messages = []
for question in ["Bonjour, je m’appelle Camille.", "Comment je m’appelle ?"]:
    messages.append({"role": "user", "content": question})
    answer = chat(messages)
    messages.append(answer)
    print(f"— {question}\n  {answer['content']}")
# fin
