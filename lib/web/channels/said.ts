/** The sentence of each refusal of a command about channels. */
const SENTENCES = {
  already: "channels.said.already",
  full: "channels.said.full",
  notSetUp: "channels.said.notSetUp",
  tooMany: "channels.said.tooMany",
  tooSoon: "channels.said.tooSoon",
  notVerified: "channels.said.notVerified",
  wrongCode: "channels.said.wrongCode",
  over: "channels.said.over",
  noChannel: "channels.said.noChannel",
} as const;

export const said = (refusal: keyof typeof SENTENCES): string => SENTENCES[refusal];
