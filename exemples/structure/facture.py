"""Tire d’un courriel les données d’une facture, dans une forme fixée d’avance."""

import json
import urllib.request

LETTER = """Bonjour, voici la facture de la Papeterie du Port, datée du 14 mars 2026 :
des ramettes de papier et des stylos, pour un total de 48,60 euros."""

# partie: schema
SCHEMA = {
    "type": "object",
    "properties": {
        "fournisseur": {"type": "string"},
        "date": {"type": "string", "description": "au format AAAA-MM-JJ"},
        "montant": {"type": "number", "description": "en euros"},
        "articles": {"type": "array", "items": {"type": "string"}},
    },
    "required": ["fournisseur", "date", "montant", "articles"],
}
# fin

# partie: appel
body = {
    "model": "gemma3:4b",
    "messages": [{
        "role": "user",
        "content": f"Tire de ce courriel les données de la facture.\n{LETTER}\nRéponds selon ce schéma : {json.dumps(SCHEMA)}",
    }],
    "format": SCHEMA,
    "options": {"temperature": 0},
    "stream": False,
}
request = urllib.request.Request(
    "http://localhost:11434/api/chat",
    data=json.dumps(body).encode(),
    headers={"Content-Type": "application/json"},
)
with urllib.request.urlopen(request) as response:
    invoice = json.loads(json.load(response)["message"]["content"])
# fin

# partie: controle
if f"{invoice['montant']:.2f}".replace(".", ",") not in LETTER:
    raise SystemExit("Le montant ne se trouve pas dans le courriel : relisez à la main.")
# fin
print(invoice["fournisseur"], invoice["date"], invoice["montant"], sep=" | ")
