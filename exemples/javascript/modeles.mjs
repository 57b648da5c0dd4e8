// Dresse la liste des modèles installés et de ce qu’ils acceptent.
import ollama from 'ollama';

const {models} = await ollama.list();
for (const {model, size} of models) {
  const {capabilities} = await ollama.show({model});
  console.log(`${model}, ${(size / 1e9).toFixed(1)} Go : ${capabilities.join(', ')}`);
}
