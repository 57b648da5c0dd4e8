// Pose une question à un modèle et affiche sa réponse.
import ollama from 'ollama';

const answer = await ollama.chat({
  model: 'gemma3:4b',
  messages: [
    {role: 'system', content: 'Réponds en français, en deux phrases.'},
    {role: 'user', content: 'Explique pourquoi le ciel est bleu.'},
  ],
});
console.log(answer.message.content);
