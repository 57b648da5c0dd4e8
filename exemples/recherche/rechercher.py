"""Répond à une question d’après un document, et cite les passages employés."""

import json
import pathlib
import urllib.request

DOCUMENT = pathlib.Path(__file__).with_name("reglement.txt")
QUESTION = "Combien de jours de télétravail par semaine puis-je prendre ?"


def call(path, body):
    request = urllib.request.Request(
        "http://localhost:11434" + path,
        data=json.dumps(body).encode(),
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request) as response:
        return json.load(response)


# partie: decoupage
# Un passage par article : le découpage suit le sens du texte, pas un nombre de signes.
passages = DOCUMENT.read_text(encoding="utf-8").strip().split("\n\n")
# fin


# partie: index
def embed(texts):
    return call("/api/embed", {"model": "embeddinggemma", "input": texts})["embeddings"]


# embeddinggemma attend ces débuts de phrase, en anglais, pour un document et pour une question.
index = embed(["title: none | text: " + passage for passage in passages])
[wanted] = embed(["task: search result | query: " + QUESTION])
# fin

# partie: recherche
scores = [sum(x * y for x, y in zip(vector, wanted)) for vector in index]
best = sorted(range(len(passages)), key=lambda place: scores[place], reverse=True)[:2]
extracts = "\n\n".join(f"[{place + 1}] {passages[place]}" for place in best)
print("Passages retenus :", ", ".join(passages[place].split("\n")[0] for place in best))
# fin

# partie: reponse
answer = call("/api/chat", {
    "model": "gemma3:4b",
    "messages": [
        {
            "role": "system",
            "content": "Réponds en français, d’après les extraits seuls. Donne entre crochets le numéro de l’extrait employé. "
            "Si les extraits ne répondent pas, dis-le.",
        },
        {"role": "user", "content": f"Extraits :\n{extracts}\n\nQuestion : {QUESTION}"},
    ],
    "options": {"temperature": 0},
    "stream": False,
})["message"]["content"]
print(answer)
# fin
