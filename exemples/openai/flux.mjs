// Lit au fil de l’eau une réponse à la forme d’OpenAI.
const response = await fetch('http://localhost:11434/v1/chat/completions', {
  method: 'POST',
  headers: {'Content-Type': 'application/json', Authorization: 'Bearer ollama'},
  body: JSON.stringify({
    model: 'gemma3:4b',
    messages: [{role: 'user', content: 'Explique pourquoi le ciel est bleu.'}],
    stream: true,
  }),
});

// partie: lecture
const decoder = new TextDecoder();
let waiting = '';
for await (const bytes of response.body) {
  waiting += decoder.decode(bytes, {stream: true});
  const lines = waiting.split('\n');
  waiting = lines.pop(); // la dernière ligne peut être incomplète
  for (const line of lines) {
    if (line.startsWith('data: ') && line !== 'data: [DONE]') {
      const event = JSON.parse(line.slice('data: '.length));
      process.stdout.write(event.choices[0]?.delta.content ?? '');
    }
  }
}
console.log();
// fin
