import type { Code } from "../../lib/vocabulary/codes.ts";

/**
 * An invented case. Days are told from today, so that the demo never grows old: `-3` is three days ago.
 * `refused` is a decision in the proceeding; its remedies start as deadlines.
 */
export type DemoCase = {
  name: string;
  other?: { text: string; onDocument: string };
  birthYear?: number;
  nationality: string;
  host: string;
  team: 0 | 1;
  held: Code<"holding_body"> | null;
  place: string | null;
  since: number;
  grade: Code<"evidence_grade">;
  level?: Code<"risk_level">;
  proceeding?: { type: Code<"proceeding_type">; body: string; refused?: { outcome: Code<"decision_outcome">; day: number; served: boolean } };
  hearingIn?: number;
  removalIn?: number;
  note?: string;
};

const rsd = "rsd_first_instance" as const;

/** Forty invented people in several states and scripts. */
export const DEMO_CASES: DemoCase[] = [
  { name: "Ержан Тестов", other: { text: "YERZHAN TESTOV", onDocument: "passport" }, birthYear: 1988, nationality: "RU", host: "KZ", team: 0, held: "migration_police", place: "Special reception, Semey", since: -9, grade: "c", level: "critical", proceeding: { type: rsd, body: "Local commission, Semey", refused: { outcome: "refused_unspecified", day: -27, served: true } }, hearingIn: 3, note: "Wife rings every evening at eight. She was told the bus leaves on Thursday." },
  { name: "Алина Пробная", birthYear: 1994, nationality: "RU", host: "KZ", team: 0, held: null, place: null, since: 0, grade: "b", level: "elevated", proceeding: { type: rsd, body: "Local commission, Almaty", refused: { outcome: "refused_unspecified", day: -24, served: false } } },
  { name: "Rustam Namunaev", other: { text: "Рустам Намунаев", onDocument: "birth certificate" }, birthYear: 1979, nationality: "TJ", host: "KZ", team: 0, held: "security_service", place: "Remand prison, Almaty", since: -41, grade: "b", level: "imminent", proceeding: { type: "extradition", body: "Office of the Prosecutor General" }, removalIn: 2, note: "Brother saw the travel paper on the guard's desk." },
  { name: "Gulnora Misolova", birthYear: 1990, nationality: "UZ", host: "KZ", team: 0, held: "police", place: "Police cell, Shymkent", since: -2, grade: "c", level: "high", proceeding: { type: "admin_expulsion", body: "District court, Shymkent", refused: { outcome: "expulsion_ordered", day: -1, served: true } } },
  { name: "Нурлан Үлгіев", birthYear: 1985, nationality: "CN", host: "KZ", team: 0, held: null, place: null, since: 0, grade: "b", level: "watch", proceeding: { type: rsd, body: "Local commission, Almaty region" } },
  { name: "Абдулла Намунов", birthYear: 1971, nationality: "UZ", host: "KG", team: 0, held: "border_guards", place: "Border post, Dostuk", since: -1, grade: "d", level: "high", proceeding: { type: rsd, body: "Migration service, Osh" } },
  { name: "Madina Ibratova", birthYear: 1997, nationality: "TJ", host: "KG", team: 0, held: null, place: null, since: 0, grade: "c", proceeding: { type: rsd, body: "Migration service, Bishkek", refused: { outcome: "refused_unfounded", day: -8, served: true } } },
  { name: "Сергей Примеров", birthYear: 1991, nationality: "RU", host: "KG", team: 0, held: "police", place: "Police station, Bishkek", since: -3, grade: "c", level: "high", proceeding: { type: "extradition", body: "Prosecutor's office" }, hearingIn: 5 },
  { name: "Олексій Зразок", birthYear: 1986, nationality: "UA", host: "UZ", team: 0, held: null, place: null, since: 0, grade: "b", level: "elevated" },
  { name: "Behruz Misol", birthYear: 1983, nationality: "TJ", host: "UZ", team: 0, held: "prison_service", place: "Remand prison, Tashkent", since: -60, grade: "c", level: "high", proceeding: { type: "extradition", body: "General Prosecutor's office" } },
  { name: "احمد نمونه", other: { text: "AHMAD NAMUNA", onDocument: "residence card" }, birthYear: 1989, nationality: "IR", host: "TR", team: 1, held: "migration_police", place: "Removal centre, Van", since: -12, grade: "b", level: "critical", proceeding: { type: "return_decision", body: "Provincial directorate, Van", refused: { outcome: "return_ordered", day: -4, served: true } } },
  { name: "زهرا نمونه‌ای", birthYear: 1996, nationality: "AF", host: "TR", team: 1, held: null, place: null, since: 0, grade: "c", level: "elevated", proceeding: { type: rsd, body: "Provincial directorate, Kayseri", refused: { outcome: "refused_unfounded", day: -6, served: true } } },
  { name: "محمد المثال", other: { text: "Mohamad Almithal", onDocument: "temporary protection card" }, birthYear: 1993, nationality: "SY", host: "TR", team: 1, held: "migration_police", place: "Removal centre, Gaziantep", since: -5, grade: "c", level: "high", proceeding: { type: "return_decision", body: "Provincial directorate, Gaziantep" } },
  { name: "Dilnur Ülgi", birthYear: 1982, nationality: "CN", host: "TR", team: 1, held: null, place: null, since: 0, grade: "b", level: "watch" },
  { name: "Илья Образцов", birthYear: 1995, nationality: "RU", host: "GE", team: 1, held: "border_guards", place: "Airport, transit zone", since: -1, grade: "c", level: "high", proceeding: { type: "entry_refusal_border", body: "Border police" } },
  { name: "Dawit Misale", birthYear: 1992, nationality: "ER", host: "GE", team: 1, held: null, place: null, since: 0, grade: "b", proceeding: { type: rsd, body: "Migration department", refused: { outcome: "refused_unfounded", day: -5, served: true } } },
  { name: "Анна Тестова", birthYear: 1987, nationality: "BY", host: "PL", team: 1, held: null, place: null, since: 0, grade: "b", level: "elevated", proceeding: { type: rsd, body: "Office for Foreigners", refused: { outcome: "refused_unfounded", day: -9, served: true } } },
  { name: "Юрась Прыклад", birthYear: 1999, nationality: "BY", host: "PL", team: 1, held: "border_guards", place: "Guarded centre, Białystok", since: -20, grade: "b", level: "high", proceeding: { type: "return_decision", body: "Border Guard" }, hearingIn: 9 },
  { name: "Amina Exemple", birthYear: 2001, nationality: "TD", host: "FR", team: 1, held: "police", place: "Retention centre, Mesnil", since: -2, grade: "a", level: "critical", proceeding: { type: "return_decision", body: "Préfecture", refused: { outcome: "return_ordered", day: -1, served: true } } },
  { name: "Ibrahim Modèle", birthYear: 1984, nationality: "GN", host: "FR", team: 1, held: null, place: null, since: 0, grade: "b", proceeding: { type: rsd, body: "OFPRA", refused: { outcome: "refused_unfounded", day: -18, served: true } } },
  { name: "Khalid Beispiel", birthYear: 1990, nationality: "AF", host: "DE", team: 1, held: "police", place: "Departure detention, Eichstätt", since: -7, grade: "a", level: "critical", proceeding: { type: rsd, body: "Federal Office", refused: { outcome: "refused_manifestly_unfounded", day: -3, served: true } }, removalIn: 6 },
  { name: "Selam Muster", birthYear: 1998, nationality: "ET", host: "DE", team: 1, held: null, place: null, since: 0, grade: "b", level: "elevated", proceeding: { type: rsd, body: "Federal Office", refused: { outcome: "refused_unfounded", day: -10, served: true } } },
  { name: "Víctor Ejemplo", birthYear: 1980, nationality: "VE", host: "ES", team: 1, held: null, place: null, since: 0, grade: "b", proceeding: { type: rsd, body: "Office of Asylum" } },
  { name: "Moussa Esempio", birthYear: 1997, nationality: "ML", host: "IT", team: 1, held: "police", place: "Detention centre, Trapani", since: -11, grade: "c", level: "high", proceeding: { type: rsd, body: "Territorial commission", refused: { outcome: "refused_manifestly_unfounded", day: -2, served: true } } },
  { name: "Farhad Paradeigma", other: { text: "فرهاد", onDocument: "registration" }, birthYear: 1994, nationality: "IR", host: "GR", team: 1, held: null, place: null, since: 0, grade: "b", level: "elevated", proceeding: { type: rsd, body: "Regional asylum office", refused: { outcome: "refused_unfounded", day: -12, served: true } } },
  { name: "Hodan Exempel", birthYear: 1995, nationality: "SO", host: "SE", team: 1, held: null, place: null, since: 0, grade: "b", proceeding: { type: rsd, body: "Migration Agency", refused: { outcome: "refused_unfounded", day: -15, served: true } } },
  { name: "Aram Voorbeeld", birthYear: 1988, nationality: "IQ", host: "NL", team: 1, held: "police", place: "Detention centre, Rotterdam", since: -4, grade: "b", level: "high", proceeding: { type: rsd, body: "Immigration service", refused: { outcome: "refused_unfounded", day: -3, served: true } } },
  { name: "Grace Sample", birthYear: 1983, nationality: "UG", host: "GB", team: 1, held: "private_contractor", place: "Removal centre, Yarrow", since: -6, grade: "a", level: "critical", proceeding: { type: rsd, body: "Home Office", refused: { outcome: "refused_unfounded", day: -5, served: true } }, removalIn: 4 },
  { name: "Samuel Specimen", birthYear: 1978, nationality: "CM", host: "US", team: 1, held: "private_contractor", place: "Processing centre, Adelanto", since: -90, grade: "a", level: "high", proceeding: { type: "rsd_court", body: "Immigration court", refused: { outcome: "appeal_dismissed", day: -20, served: true } }, hearingIn: 12 },
  { name: "Lucía Muestra", birthYear: 2000, nationality: "HN", host: "MX", team: 1, held: "migration_police", place: "Migration station, Tapachula", since: -3, grade: "c", level: "high", proceeding: { type: rsd, body: "COMAR", refused: { outcome: "refused_unfounded", day: -6, served: true } } },
  { name: "Tamar Dugma", birthYear: 1986, nationality: "ER", host: "IL", team: 1, held: null, place: null, since: 0, grade: "b", level: "watch" },
  { name: "Ngozi Model", birthYear: 1991, nationality: "NG", host: "CA", team: 1, held: null, place: null, since: 0, grade: "b", proceeding: { type: rsd, body: "Refugee Protection Division", refused: { outcome: "refused_unfounded", day: -9, served: true } } },
  { name: "Thida Mibon", birthYear: 1989, nationality: "MM", host: "JP", team: 1, held: "migration_police", place: "Immigration centre, Ushiku", since: -200, grade: "a", level: "high", proceeding: { type: rsd, body: "Immigration Services Agency", refused: { outcome: "refused_unfounded", day: -4, served: true } } },
  { name: "Karim Ornak", birthYear: 1993, nationality: "TM", host: "TR", team: 1, held: "migration_police", place: "Removal centre, Istanbul", since: -1, grade: "d", level: "high" },
  { name: "Зарина Намунаева", birthYear: 1998, nationality: "TJ", host: "KZ", team: 0, held: null, place: null, since: 0, grade: "c", level: "elevated", note: "Sister of the man held in Almaty." },
  { name: "Тимофей Учебный", birthYear: 1996, nationality: "RU", host: "KZ", team: 0, held: "police", place: "Police cell, Uralsk", since: -1, grade: "c", level: "high", proceeding: { type: "criminal_irregular_entry", body: "District court, Uralsk" }, hearingIn: 6 },
  { name: "Шамиль Тестаев", birthYear: 1987, nationality: "RU", host: "KZ", team: 0, held: "unknown", place: null, since: -4, grade: "d", level: "high", note: "Nobody has heard him since Friday." },
  { name: "Жанар Үлгі", birthYear: 1992, nationality: "CN", host: "KG", team: 0, held: null, place: null, since: 0, grade: "b" },
  { name: "Ekrem Örnek", birthYear: 1981, nationality: "TR", host: "GR", team: 1, held: "police", place: "Pre-removal centre, Fylakio", since: -8, grade: "b", level: "high", proceeding: { type: rsd, body: "Regional asylum office, Fylakio" } },
  { name: "Nadia Priklad", birthYear: 1990, nationality: "RU", host: "RS", team: 1, held: null, place: null, since: 0, grade: "b", level: "watch", proceeding: { type: rsd, body: "Asylum Office", refused: { outcome: "refused_unfounded", day: -2, served: true } } },
];
