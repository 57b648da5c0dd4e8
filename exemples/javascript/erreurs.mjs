// Distingue les échecs les plus fréquents d’un appel à Ollama.
import ollama, {Ollama} from 'ollama';

async function chat(client, model) {
  // partie: erreurs
  try {
    const {message} = await client.chat({model, messages: [{role: 'user', content: 'Cite trois fruits.'}]});
    return message.content;
  } catch (error) {
    if (error.status_code !== undefined) {
      return `Ollama refuse (${error.status_code}) : ${error.error}`;
    }
    return 'Ollama ne répond pas : lancez-le, puis recommencez.';
  }
  // fin
}

// partie: adresse
const elsewhere = new Ollama({host: 'http://localhost:1'}); // rien n’écoute à ce port
// fin

console.log(await chat(ollama, 'gemma3:4b'));
console.log(await chat(ollama, 'modele-absent'));
console.log(await chat(elsewhere, 'gemma3:4b'));
