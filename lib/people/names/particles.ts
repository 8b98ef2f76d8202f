/** A word that joins names and is no name: the article, or "son of", "daughter of". */
export type ParticleRole = "article" | "son" | "daughter";

const ROLES: Record<ParticleRole, string> = {
  article: "al el ал эл аль эль ال",
  son: "bin ibn ben бин ибн бен بن ابن oglu oğlu ogly oghlu ogli oğli ogʻli oʻgʻli ughli ugli uglu uulu uli uly ұлы улы оглы оглу огли угли ўғли уулу улу",
  daughter: "bint binti бинт بنت kyzy qizi qyzy kizi kızı gizi gyzy qızı kızi қызы қизи кызы кизи гызы",
};

/** Articles that took over the first sound of the name after them; alone they are too often a name of their own. */
const ASSIMILATED = new Set(
  "ad an ar as ash at az ed en er es ech ez ud ur us ush un ад ан ар ас аш ат аз уд ур ус уш".split(" "),
);

/** "Servant of", which is a name only together with what follows. */
const SERVANT = new Set(
  "abd abdul abdel abdal abdol abdoul abdu абд абдул абдель абдуль абдол عبد".split(" "),
);

const PARTICLES = new Map<string, ParticleRole>();
for (const role of Object.keys(ROLES) as ParticleRole[]) {
  for (const word of ROLES[role].split(" ")) PARTICLES.set(word.replaceAll("ʻ", ""), role);
}

/** The role of a word of small letters, or undefined when it is a name. */
export function particleRole(word: string): ParticleRole | undefined {
  return PARTICLES.get(word);
}

/** Whether a word before a hyphen is an article and not the first half of a name. */
export function isHyphenedArticle(word: string): boolean {
  return PARTICLES.get(word) === "article" || ASSIMILATED.has(word);
}

export function isServantOf(word: string): boolean {
  return SERVANT.has(word);
}
