/** Words that say nothing of what a reader looks for, folded (no accents). « sans » and « hors » are kept: they change the question. */
const WORDS = `
a afin aie ailleurs ainsi alors apres as assez au aucun aucune aujourdhui auquel aura aurai aurait aussi autre autres aux auxquels avaient
avais avait avant avec avoir ayant beaucoup bien ca car ce ceci cela celle celles celui cependant ces cet cette ceux chaque chez ci combien
comme comment dans de deja depuis des donc dont du duquel elle elles en encore enfin entre es est et etaient etait etant ete etes etre eu
eux faire fais fait faites faudrait faut font ici il ils j je la laquelle le lequel les lesquelles lesquels leur leurs lors lorsque lui ma
mais me meme memes mes moi mon ne ni non nos notre nous on ont or ou oui par parce pas peu peut peuvent peux plus plusieurs plutot pour
pourquoi pourrai pourrait pouvez pouvoir puis puisque qu quand que quel quelle quelles quelque quelques quels qui quoi sa se selon sera
serai serait ses si soi soit sommes son sont souvent sous sur suis ta te tel telle tels tes toi ton toujours tous tout toute toutes tres tu
un une va vais vers veut veux voici voila vont vos votre vous y
dois doit doivent devons
an and are can do does for from how in is it my of on that the this to what when where which why with you your
`;

export const STOP_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));
