import type { Chance } from "./chance.ts";

/** Invented people are put together from names that many bear, in the scripts that caseloads hold. */
type Kind = { given: string[]; family: string[]; state: string };

const words = (text: string) => text.split(" ");

const KINDS: Kind[] = [
  {
    state: "RU",
    given: words(
      "Иван Пётр Алексей Дмитрий Сергей Михаил Андрей Николай Артём Максим Анна Ольга Мария Елена Наталья Юлия Ирина Дарья Полина Вера",
    ),
    family: words(
      "Воронин Лебедев Кузнецов Соколов Морозов Зайцев Егоров Поляков Тарасов Беляев Комаров Орлов Киселёв Макаров Андреев Ковалёв Ильин Гусев Титов Кузьмин Баранов Фролов Журавлёв Рябов",
    ),
  },
  {
    state: "KZ",
    given: words(
      "Ержан Нурлан Данияр Айдос Бауыржан Қайрат Арман Ерлан Асқар Тимур Айгүл Динара Гүлнәр Сәуле Жанар Мәдина Әсем Алия Балжан Ұлжан",
    ),
    family: words(
      "Сейткалиев Нұрғалиев Оспанов Ахметов Жұмабаев Қасымов Әбдірахманов Төлегенов Сүлейменов Бекмұратов Ермеков Искаков Байжанов Тұрсынов Садықов Мұқанов",
    ),
  },
  {
    state: "UA",
    given: words(
      "Олександр Андрій Богдан Василь Григорій Євген Ігор Остап Тарас Юрій Оксана Марія Олена Ганна Соломія Наталія",
    ),
    family: words(
      "Шевченко Бондаренко Ткаченко Коваленко Олійник Лисенко Марченко Савченко Руденко Петренко Гончар Мельник Поліщук Кравець",
    ),
  },
  {
    state: "IR",
    given: words(
      "محمد علی حسین رضا مهدی امیر سعید حمید فرهاد کامران زهرا فاطمه مریم سارا لیلا نرگس شیرین پریسا",
    ),
    family: words("حسینی احمدی محمدی کریمی رضایی موسوی جعفری صادقی رحیمی نوری کاظمی اکبری یوسفی قاسمی"),
  },
  {
    state: "SY",
    given: words("أحمد محمود خالد يوسف عمر حسن إبراهيم طارق سامر ياسين فاطمة مريم ليلى نور هالة رنا"),
    family: words("الخطيب الحلبي حداد العلي المصري الأحمد الحسن درويش قباني النجار الصباغ عثمان"),
  },
  {
    state: "TR",
    given: words(
      "Mehmet Mustafa Ahmet Ali Hüseyin Hasan İbrahim Yusuf Emre Ömer Fatma Ayşe Emine Hatice Zeynep Elif Gülşen Şerife",
    ),
    family: words(
      "Yılmaz Kaya Demir Şahin Çelik Yıldız Öztürk Aydın Özdemir Arslan Doğan Kılıç Çetin Koç Kurt Özkan",
    ),
  },
  {
    state: "ER",
    given: words(
      "Yohannes Tesfay Mehari Dawit Samuel Filmon Abraham Selam Helen Rahel Mikal Senait Luwam Feven",
    ),
    family: words(
      "Ghebremariam Tekle Habte Woldeab Kidane Berhane Haile Asmelash Negash Tewolde Mebrahtu Gebreyesus",
    ),
  },
  {
    state: "CM",
    given: words(
      "Jean Pierre Emmanuel Patrice Serge Alain Brigitte Chantal Solange Marie Josephine Aïcha Clémentine Désiré",
    ),
    family: words(
      "Mbarga Nkomo Fotso Kamga Ngono Tchoupo Essomba Abega Ondoa Njoya Biya Atangana Nguema Ekani",
    ),
  },
];

/** A name as somebody would tell it, and where its bearer is from. Every seventh has a third part, every tenth two family names. */
export function inventedPerson(chance: Chance): { name: string; state: string } {
  const { given, family, state } = chance.oneOf(KINDS);
  const first = chance.oneOf(given);
  const last =
    chance.below(10) === 0 ? `${chance.oneOf(family)}-${chance.oneOf(family)}` : chance.oneOf(family);
  const middle = chance.below(7) === 0 ? ` ${chance.oneOf(given)}` : "";
  return { name: `${first}${middle} ${last}`, state };
}
