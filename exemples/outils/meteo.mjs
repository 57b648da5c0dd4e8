// Un modèle qui consulte la météo avant de conseiller une sortie.
import ollama from 'ollama';

// partie: outil
/** Température et pluie en ce moment, d’après Open-Meteo. */
async function donnerLaMeteo({ville}) {
  const name = encodeURIComponent(ville);
  const places = await getJson(`https://geocoding-api.open-meteo.com/v1/search?name=${name}&count=1&language=fr`);
  const place = places.results?.[0];
  if (place === undefined) {
    return {erreur: `ville inconnue : ${ville}`};
  }
  const {current} = await getJson(
    'https://api.open-meteo.com/v1/forecast' +
      `?latitude=${place.latitude}&longitude=${place.longitude}` +
      '&current=temperature_2m,precipitation',
  );
  return {ville: place.name, temperature: current.temperature_2m, pluie: current.precipitation};
}
// fin

async function getJson(url) {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`le service météo répond ${response.status}`);
  }
  return response.json();
}

// partie: description
const tools = [
  {
    type: 'function',
    function: {
      name: 'donner_la_meteo',
      description: 'Donne la température (°C) et la pluie (mm) en ce moment dans une ville.',
      parameters: {
        type: 'object',
        required: ['ville'],
        properties: {ville: {type: 'string', description: 'Nom de la ville, par exemple Lyon'}},
      },
    },
  },
];
const functions = {donner_la_meteo: donnerLaMeteo};
// fin

// partie: boucle
const messages = [{role: 'user', content: 'Quel temps fait-il à Lyon ? Que me conseilles-tu pour sortir ?'}];

for (let turn = 0; turn < 5; turn += 1) {
  // Jamais plus de cinq allers-retours.
  const {message} = await ollama.chat({model: 'gemma4:e2b', messages, tools});
  messages.push(message);
  if (!message.tool_calls?.length) {
    console.log(message.content);
    break;
  }
  for (const {function: call} of message.tool_calls) {
    console.log(`[appel de ${call.name} avec ${JSON.stringify(call.arguments)}]`);
    let result;
    try {
      result = await functions[call.name](call.arguments);
    } catch (error) {
      result = {erreur: error.message}; // le modèle lira l’erreur et pourra se corriger
    }
    messages.push({role: 'tool', tool_name: call.name, content: JSON.stringify(result)});
  }
}
// fin
