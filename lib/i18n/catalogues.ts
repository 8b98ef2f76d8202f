// Written by `npx node lib/i18n/write-catalogues.ts` from the files in messages/; a test compares.
import enAccount from "../../messages/en/account.json" with { type: "json" };
import enAlerts from "../../messages/en/alerts.json" with { type: "json" };
import enAnswer from "../../messages/en/answer.json" with { type: "json" };
import enAuth from "../../messages/en/auth.json" with { type: "json" };
import enBoard from "../../messages/en/board.json" with { type: "json" };
import enCalendar from "../../messages/en/calendar.json" with { type: "json" };
import enCalls from "../../messages/en/calls.json" with { type: "json" };
import enCase from "../../messages/en/case.json" with { type: "json" };
import enCaseload from "../../messages/en/caseload.json" with { type: "json" };
import enCasework from "../../messages/en/casework.json" with { type: "json" };
import enChannels from "../../messages/en/channels.json" with { type: "json" };
import enCommon from "../../messages/en/common.json" with { type: "json" };
import enCustody from "../../messages/en/custody.json" with { type: "json" };
import enDeadlines from "../../messages/en/deadlines.json" with { type: "json" };
import enDelivery from "../../messages/en/delivery.json" with { type: "json" };
import enDocuments from "../../messages/en/documents.json" with { type: "json" };
import enDrills from "../../messages/en/drills.json" with { type: "json" };
import enErrors from "../../messages/en/errors.json" with { type: "json" };
import enFatal from "../../messages/en/fatal.json" with { type: "json" };
import enFrame from "../../messages/en/frame.json" with { type: "json" };
import enLadders from "../../messages/en/ladders.json" with { type: "json" };
import enLayout from "../../messages/en/layout.json" with { type: "json" };
import enLogCase from "../../messages/en/logCase.json" with { type: "json" };
import enMail from "../../messages/en/mail.json" with { type: "json" };
import enNext from "../../messages/en/next.json" with { type: "json" };
import enOrganisation from "../../messages/en/organisation.json" with { type: "json" };
import enPalette from "../../messages/en/palette.json" with { type: "json" };
import enPeople from "../../messages/en/people.json" with { type: "json" };
import enPlaces from "../../messages/en/places.json" with { type: "json" };
import enPlaybook from "../../messages/en/playbook.json" with { type: "json" };
import enProceedings from "../../messages/en/proceedings.json" with { type: "json" };
import enReplay from "../../messages/en/replay.json" with { type: "json" };
import enRota from "../../messages/en/rota.json" with { type: "json" };
import enRules from "../../messages/en/rules.json" with { type: "json" };
import enSearch from "../../messages/en/search.json" with { type: "json" };
import enSetup from "../../messages/en/setup.json" with { type: "json" };
import enShields from "../../messages/en/shields.json" with { type: "json" };
import enSigns from "../../messages/en/signs.json" with { type: "json" };
import enStatus from "../../messages/en/status.json" with { type: "json" };
import enTriage from "../../messages/en/triage.json" with { type: "json" };
import enUi from "../../messages/en/ui.json" with { type: "json" };
import enWhy from "../../messages/en/why.json" with { type: "json" };
import ruAccount from "../../messages/ru/account.json" with { type: "json" };
import ruAlerts from "../../messages/ru/alerts.json" with { type: "json" };
import ruAnswer from "../../messages/ru/answer.json" with { type: "json" };
import ruAuth from "../../messages/ru/auth.json" with { type: "json" };
import ruBoard from "../../messages/ru/board.json" with { type: "json" };
import ruCalendar from "../../messages/ru/calendar.json" with { type: "json" };
import ruCalls from "../../messages/ru/calls.json" with { type: "json" };
import ruCase from "../../messages/ru/case.json" with { type: "json" };
import ruCaseload from "../../messages/ru/caseload.json" with { type: "json" };
import ruCasework from "../../messages/ru/casework.json" with { type: "json" };
import ruChannels from "../../messages/ru/channels.json" with { type: "json" };
import ruCommon from "../../messages/ru/common.json" with { type: "json" };
import ruCustody from "../../messages/ru/custody.json" with { type: "json" };
import ruDeadlines from "../../messages/ru/deadlines.json" with { type: "json" };
import ruDelivery from "../../messages/ru/delivery.json" with { type: "json" };
import ruDocuments from "../../messages/ru/documents.json" with { type: "json" };
import ruDrills from "../../messages/ru/drills.json" with { type: "json" };
import ruErrors from "../../messages/ru/errors.json" with { type: "json" };
import ruFatal from "../../messages/ru/fatal.json" with { type: "json" };
import ruFrame from "../../messages/ru/frame.json" with { type: "json" };
import ruLadders from "../../messages/ru/ladders.json" with { type: "json" };
import ruLayout from "../../messages/ru/layout.json" with { type: "json" };
import ruLogCase from "../../messages/ru/logCase.json" with { type: "json" };
import ruMail from "../../messages/ru/mail.json" with { type: "json" };
import ruNext from "../../messages/ru/next.json" with { type: "json" };
import ruOrganisation from "../../messages/ru/organisation.json" with { type: "json" };
import ruPalette from "../../messages/ru/palette.json" with { type: "json" };
import ruPeople from "../../messages/ru/people.json" with { type: "json" };
import ruPlaces from "../../messages/ru/places.json" with { type: "json" };
import ruPlaybook from "../../messages/ru/playbook.json" with { type: "json" };
import ruProceedings from "../../messages/ru/proceedings.json" with { type: "json" };
import ruReplay from "../../messages/ru/replay.json" with { type: "json" };
import ruRota from "../../messages/ru/rota.json" with { type: "json" };
import ruRules from "../../messages/ru/rules.json" with { type: "json" };
import ruSearch from "../../messages/ru/search.json" with { type: "json" };
import ruSetup from "../../messages/ru/setup.json" with { type: "json" };
import ruShields from "../../messages/ru/shields.json" with { type: "json" };
import ruSigns from "../../messages/ru/signs.json" with { type: "json" };
import ruStatus from "../../messages/ru/status.json" with { type: "json" };
import ruTriage from "../../messages/ru/triage.json" with { type: "json" };
import ruUi from "../../messages/ru/ui.json" with { type: "json" };
import ruWhy from "../../messages/ru/why.json" with { type: "json" };

/** Every sentence of the program, by language and namespace. */
export const catalogues = {
  en: {
    account: enAccount,
    alerts: enAlerts,
    answer: enAnswer,
    auth: enAuth,
    board: enBoard,
    calendar: enCalendar,
    calls: enCalls,
    case: enCase,
    caseload: enCaseload,
    casework: enCasework,
    channels: enChannels,
    common: enCommon,
    custody: enCustody,
    deadlines: enDeadlines,
    delivery: enDelivery,
    documents: enDocuments,
    drills: enDrills,
    errors: enErrors,
    fatal: enFatal,
    frame: enFrame,
    ladders: enLadders,
    layout: enLayout,
    logCase: enLogCase,
    mail: enMail,
    next: enNext,
    organisation: enOrganisation,
    palette: enPalette,
    people: enPeople,
    places: enPlaces,
    playbook: enPlaybook,
    proceedings: enProceedings,
    replay: enReplay,
    rota: enRota,
    rules: enRules,
    search: enSearch,
    setup: enSetup,
    shields: enShields,
    signs: enSigns,
    status: enStatus,
    triage: enTriage,
    ui: enUi,
    why: enWhy,
  },
  ru: {
    account: ruAccount,
    alerts: ruAlerts,
    answer: ruAnswer,
    auth: ruAuth,
    board: ruBoard,
    calendar: ruCalendar,
    calls: ruCalls,
    case: ruCase,
    caseload: ruCaseload,
    casework: ruCasework,
    channels: ruChannels,
    common: ruCommon,
    custody: ruCustody,
    deadlines: ruDeadlines,
    delivery: ruDelivery,
    documents: ruDocuments,
    drills: ruDrills,
    errors: ruErrors,
    fatal: ruFatal,
    frame: ruFrame,
    ladders: ruLadders,
    layout: ruLayout,
    logCase: ruLogCase,
    mail: ruMail,
    next: ruNext,
    organisation: ruOrganisation,
    palette: ruPalette,
    people: ruPeople,
    places: ruPlaces,
    playbook: ruPlaybook,
    proceedings: ruProceedings,
    replay: ruReplay,
    rota: ruRota,
    rules: ruRules,
    search: ruSearch,
    setup: ruSetup,
    shields: ruShields,
    signs: ruSigns,
    status: ruStatus,
    triage: ruTriage,
    ui: ruUi,
    why: ruWhy,
  },
};

export type Messages = (typeof catalogues)["en"];
export type Namespace = keyof Messages;
