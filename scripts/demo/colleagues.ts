import type { Role } from "../../lib/access/roles.ts";

export type DemoColleague = {
  email: string;
  name: string;
  phone: string;
  roles: Role[];
  teams: number[];
  locale: "en" | "ru";
};

export const DEMO_TEAMS = ["Central Asia", "Europe and the Caucasus"];

/** Invented people of an invented organisation. */
export const DEMO_PEOPLE: DemoColleague[] = [
  {
    email: "dana@demo.example",
    name: "Dana Sarsen",
    phone: "+7 701 000 00 01",
    roles: ["admin", "caseworker", "supervisor"],
    teams: [0, 1],
    locale: "en",
  },
  {
    email: "timur@demo.example",
    name: "Тимур Аскаров",
    phone: "+7 701 000 00 02",
    roles: ["caseworker"],
    teams: [0],
    locale: "ru",
  },
  {
    email: "asel@demo.example",
    name: "Asel Kerim",
    phone: "+996 700 000 003",
    roles: ["legal"],
    teams: [0, 1],
    locale: "en",
  },
  {
    email: "marta@demo.example",
    name: "Marta Nowak",
    phone: "+48 500 000 004",
    roles: ["caseworker"],
    teams: [1],
    locale: "en",
  },
  {
    email: "night@demo.example",
    name: "Jonas Veil",
    phone: "+49 150 0000005",
    roles: ["intake"],
    teams: [0, 1],
    locale: "en",
  },
  {
    email: "auditor@demo.example",
    name: "Ines Calder",
    phone: "+351 900 000 006",
    roles: ["auditor"],
    teams: [],
    locale: "en",
  },
];
