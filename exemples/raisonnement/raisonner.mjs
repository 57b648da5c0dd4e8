// Affiche au fil de l’eau le raisonnement, puis la réponse.
import ollama from 'ollama';

const stream = await ollama.chat({
  model: 'qwen3:4b',
  messages: [{role: 'user', content: 'Un train part à 8 h 40 et arrive à 11 h 15. Combien dure le trajet ?'}],
  think: true,
  stream: true,
});

// partie: lecture
let isThinking = false;
for await (const {message} of stream) {
  if (message.thinking && !isThinking) {
    isThinking = true;
    console.log('Raisonnement :');
  }
  if (message.content && isThinking) {
    isThinking = false;
    console.log('\n\nRéponse :');
  }
  process.stdout.write(message.thinking ?? message.content);
}
console.log();
// fin
