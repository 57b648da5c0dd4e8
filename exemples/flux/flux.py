"""Affiche la réponse d’un modèle à mesure qu’elle arrive."""

import json
import urllib.request

question = {
    "model": "gemma3:4b",
    "messages": [{"role": "user", "content": "Explique en deux phrases pourquoi le ciel est bleu."}],
}
request = urllib.request.Request(
    "http://localhost:11434/api/chat",
    data=json.dumps(question).encode(),
    headers={"Content-Type": "application/json"},
)

# partie: lecture
answer = ""
with urllib.request.urlopen(request) as response:
    for line in response:  # une ligne, un objet JSON
        event = json.loads(line)
        if "error" in event:
            raise SystemExit(f"Ollama s’est arrêté : {event['error']}")
        piece = event["message"]["content"]
        answer += piece
        print(piece, end="", flush=True)
print()
# fin
# partie: mesure
print(f"{event['eval_count'] / event['eval_duration'] * 1e9:.0f} jetons par seconde")
# fin
