import {Arrow, Box, Label, Rect, type Picture} from '../drawing';

export function cloud(): Picture {
  return {
    title: 'Deux étiquettes, deux trajets',
    caption: 'Le même logiciel et la même commande. Seule la fin de l’étiquette dit où va votre texte.',
    words: [
      'Avec gemma3:4b, vous écrivez à Ollama, Ollama donne votre texte au modèle, et tout se passe sur votre machine.',
      'Avec gpt-oss:120b-cloud, Ollama envoie votre texte par Internet aux serveurs d’Ollama, où le modèle s’exécute. La réponse revient par le même chemin.',
    ],
    height: 326,
    drawing: (
      <>
        <Label x={0} y={13} text="gemma3:4b" tone="strong" code />
        <Rect x={0} y={24} width={320} height={96} fill="tint" />
        <Label x={10} y={43} text="votre machine" tone="soft" />
        <Box x={10} y={62} width={72} height={36} text="vous" fill="plain" />
        <Box x={122} y={62} width={72} height={36} text="Ollama" fill="plain" />
        <Box x={234} y={62} width={76} height={36} text="modèle" fill="plain" tone="strong" />
        <Arrow points={[[82, 74], [121, 74]]} />
        <Arrow points={[[122, 88], [83, 88]]} />
        <Arrow points={[[194, 74], [233, 74]]} />
        <Arrow points={[[234, 88], [195, 88]]} />

        <Label x={0} y={157} text="gpt-oss:120b-cloud" tone="strong" code />
        <Rect x={0} y={168} width={204} height={96} fill="tint" />
        <Label x={10} y={187} text="votre machine" tone="soft" />
        <Box x={10} y={206} width={72} height={36} text="vous" fill="plain" />
        <Box x={122} y={206} width={72} height={36} text="Ollama" fill="plain" />
        <Rect x={228} y={168} width={92} height={96} fill="dashed" />
        <Label x={274} y={187} text="serveurs" anchor="middle" tone="soft" />
        <Box x={236} y={206} width={76} height={36} text="modèle" fill="plain" tone="strong" />
        <Arrow points={[[82, 218], [121, 218]]} />
        <Arrow points={[[122, 232], [83, 232]]} />
        <Arrow points={[[194, 218], [235, 218]]} />
        <Arrow points={[[236, 232], [195, 232]]} />
        <Arrow points={[[216, 288], [216, 268]]} dashed />
        <Label x={320} y={306} text="ici, votre texte passe par Internet" anchor="end" />
      </>
    ),
  };
}
