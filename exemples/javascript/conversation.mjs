// Deux questions à la suite : le modèle relit tout l’échange à chaque fois.
import ollama from 'ollama';

const messages = [];
for (const question of ['Bonjour, je m’appelle Camille.', 'Comment je m’appelle ?']) {
  messages.push({role: 'user', content: question});
  const {message} = await ollama.chat({model: 'gemma3:4b', messages});
  messages.push(message);
  console.log(`— ${question}\n  ${message.content}`);
}
