"""Range des phrases de la plus proche à la plus lointaine d’une question."""

import json
import urllib.request


# partie: vecteurs
def embed(texts):
    """Un vecteur par texte, tous de longueur 1."""
    request = urllib.request.Request(
        "http://localhost:11434/api/embed",
        data=json.dumps({"model": "embeddinggemma", "input": texts}).encode(),
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request) as response:
        return json.load(response)["embeddings"]
# fin


# partie: comparaison
def similarity(a, b):
    """Produit scalaire : pour des vecteurs de longueur 1, c’est le cosinus de leur angle."""
    return sum(x * y for x, y in zip(a, b))


question = "Comment nourrir mon chat ?"
sentences = [
    "Mon chat refuse ses croquettes.",
    "La nourriture du chat se garde au sec.",
    "Le train part à huit heures.",
]
vector, *vectors = embed([question, *sentences])
for score, sentence in sorted(((similarity(vector, other), text) for other, text in zip(vectors, sentences)), reverse=True):
    print(f"{score:.2f}  {sentence}")
# fin
