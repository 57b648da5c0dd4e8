"""Demande à un modèle ce que montre une image."""

import base64
import json
import pathlib
import urllib.request

# partie: image
picture = pathlib.Path(__file__).with_name("formes.png").read_bytes()
encoded = base64.b64encode(picture).decode()
# fin

# partie: appel
body = {
    "model": "gemma3:4b",
    "messages": [{
        "role": "user",
        "content": "Quelles formes vois-tu, et de quelles couleurs ?",
        "images": [encoded],
    }],
    "stream": False,
}
request = urllib.request.Request(
    "http://localhost:11434/api/chat",
    data=json.dumps(body).encode(),
    headers={"Content-Type": "application/json"},
)
with urllib.request.urlopen(request) as response:
    print(json.load(response)["message"]["content"])
# fin
