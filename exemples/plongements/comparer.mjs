// Range des phrases de la plus proche à la plus lointaine d’une question.
import ollama from 'ollama';

const question = 'Comment nourrir mon chat ?';
const sentences = ['Mon chat refuse ses croquettes.', 'La nourriture du chat se garde au sec.', 'Le train part à huit heures.'];

const {embeddings} = await ollama.embed({model: 'embeddinggemma', input: [question, ...sentences]});
const [vector, ...vectors] = embeddings;

/** Produit scalaire : pour des vecteurs de longueur 1, c’est le cosinus de leur angle. */
const similarity = (a, b) => a.reduce((sum, value, index) => sum + value * b[index], 0);

sentences
  .map((sentence, index) => ({sentence, score: similarity(vector, vectors[index])}))
  .sort((a, b) => b.score - a.score)
  .forEach(({sentence, score}) => console.log(`${score.toFixed(2)}  ${sentence}`));
