// Demande à un modèle ce que montre une image.
import {fileURLToPath} from 'node:url';
import ollama from 'ollama';

const {message} = await ollama.chat({
  model: 'gemma3:4b',
  messages: [
    {
      role: 'user',
      content: 'Quelles formes vois-tu, et de quelles couleurs ?',
      images: [fileURLToPath(new URL('formes.png', import.meta.url))], // le paquet lit et encode le fichier
    },
  ],
});
console.log(message.content);
