"""Distingue les échecs les plus fréquents d’un appel à Ollama."""

import json
import urllib.error
import urllib.request


def chat(model, question):
    request = urllib.request.Request(
        "http://localhost:11434/api/chat",
        data=json.dumps({
            "model": model,
            "messages": [{"role": "user", "content": question}],
            "stream": False,
        }).encode(),
        headers={"Content-Type": "application/json"},
    )
    # partie: erreurs
    try:
        with urllib.request.urlopen(request, timeout=300) as response:
            return json.load(response)["message"]["content"]
    except urllib.error.HTTPError as error:
        reason = json.load(error)["error"]
        return f"Ollama refuse ({error.code}) : {reason}"
    except urllib.error.URLError:
        return "Ollama ne répond pas : lancez-le, puis recommencez."
    # fin


print(chat("gemma3:4b", "Cite trois fruits."))
print(chat("modele-absent", "Cite trois fruits."))
