// Affiche la réponse d’un modèle à mesure qu’elle arrive.
import ollama from 'ollama';

const stream = await ollama.chat({
  model: 'gemma3:4b',
  messages: [{role: 'user', content: 'Explique en deux phrases pourquoi le ciel est bleu.'}],
  stream: true,
});

// partie: lecture
let answer = '';
for await (const event of stream) {
  answer += event.message.content;
  process.stdout.write(event.message.content);
}
console.log();
// fin
// partie: arret
const longStream = await ollama.chat({
  model: 'gemma3:4b',
  messages: [{role: 'user', content: 'Cite trois fruits.'}],
  stream: true,
});
for await (const event of longStream) {
  console.log(`Premier morceau : ${event.message.content}`);
  longStream.abort(); // la personne a appuyé sur « Arrêter » : Ollama cesse de calculer
  break;
}
console.log('Réponse interrompue.');
// fin
