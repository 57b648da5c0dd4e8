"""Un modèle qui consulte la météo avant de conseiller une sortie."""

import json
import urllib.parse
import urllib.request

MODEL = "gemma4:e2b"


def get_json(url, body=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data=data, headers={"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=300) as response:
        return json.load(response)


# partie: outil
def donner_la_meteo(ville):
    """Température et pluie en ce moment, d’après Open-Meteo."""
    name = urllib.parse.quote(ville)
    places = get_json(f"https://geocoding-api.open-meteo.com/v1/search?name={name}&count=1&language=fr")
    if not places.get("results"):
        return {"erreur": f"ville inconnue : {ville}"}
    place = places["results"][0]
    weather = get_json(
        "https://api.open-meteo.com/v1/forecast"
        f"?latitude={place['latitude']}&longitude={place['longitude']}"
        "&current=temperature_2m,precipitation"
    )["current"]
    return {"ville": place["name"], "temperature": weather["temperature_2m"], "pluie": weather["precipitation"]}
# fin


# partie: description
TOOLS = [{
    "type": "function",
    "function": {
        "name": "donner_la_meteo",
        "description": "Donne la température (°C) et la pluie (mm) en ce moment dans une ville.",
        "parameters": {
            "type": "object",
            "required": ["ville"],
            "properties": {"ville": {"type": "string", "description": "Nom de la ville, par exemple Lyon"}},
        },
    },
}]
FUNCTIONS = {"donner_la_meteo": donner_la_meteo}
# fin


# partie: boucle
messages = [{"role": "user", "content": "Quel temps fait-il à Lyon ? Que me conseilles-tu pour sortir ?"}]

for _ in range(5):  # jamais plus de cinq allers-retours
    message = get_json("http://localhost:11434/api/chat", {
        "model": MODEL, "messages": messages, "tools": TOOLS, "stream": False,
    })["message"]
    messages.append(message)
    if not message.get("tool_calls"):
        print(message["content"])
        break
    for call in message["tool_calls"]:
        name, arguments = call["function"]["name"], call["function"]["arguments"]
        print(f"[appel de {name} avec {arguments}]")
        try:
            result = FUNCTIONS[name](**arguments)
        except Exception as error:  # le modèle lira l’erreur et pourra se corriger
            result = {"erreur": str(error)}
        messages.append({"role": "tool", "tool_name": name, "content": json.dumps(result, ensure_ascii=False)})
# fin
