// Tire d’un courriel les données d’une facture, dans une forme fixée d’avance.
import ollama from 'ollama';

const letter = `Bonjour, voici la facture de la Papeterie du Port, datée du 14 mars 2026 :
des ramettes de papier et des stylos, pour un total de 48,60 euros.`;

const schema = {
  type: 'object',
  properties: {
    fournisseur: {type: 'string'},
    date: {type: 'string', description: 'au format AAAA-MM-JJ'},
    montant: {type: 'number', description: 'en euros'},
    articles: {type: 'array', items: {type: 'string'}},
  },
  required: ['fournisseur', 'date', 'montant', 'articles'],
};

const {message} = await ollama.chat({
  model: 'gemma3:4b',
  messages: [
    {
      role: 'user',
      content: `Tire de ce courriel les données de la facture.\n${letter}\nRéponds selon ce schéma : ${JSON.stringify(schema)}`,
    },
  ],
  format: schema,
  options: {temperature: 0},
});

const invoice = JSON.parse(message.content);
if (!letter.includes(invoice.montant.toFixed(2).replace('.', ','))) {
  throw new Error('Le montant ne se trouve pas dans le courriel : relisez à la main.');
}
console.log(invoice);
