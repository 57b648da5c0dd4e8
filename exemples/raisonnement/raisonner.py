"""Montre le raisonnement d’un modèle, puis sa réponse ; puis la réponse seule."""

import json
import urllib.request


def ask(think):
    body = {
        "model": "qwen3:4b",
        "messages": [{"role": "user", "content": "Un train part à 8 h 40 et arrive à 11 h 15. Combien dure le trajet ?"}],
        "think": think,
        "stream": False,
    }
    request = urllib.request.Request(
        "http://localhost:11434/api/chat",
        data=json.dumps(body).encode(),
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request) as response:
        return json.load(response)["message"]


# partie: avec
message = ask(think=True)
print("Raisonnement :", message["thinking"])
print("Réponse :", message["content"])
# fin

# partie: sans
message = ask(think=False)
print("Sans raisonnement :", message["content"])
# fin
