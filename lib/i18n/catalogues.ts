// Written by `npx node lib/i18n/write-catalogues.ts` from the files in messages/; a test compares.
import enBoard from "../../messages/en/board.json" with { type: "json" };
import enCaseload from "../../messages/en/caseload.json" with { type: "json" };
import enCommon from "../../messages/en/common.json" with { type: "json" };
import enErrors from "../../messages/en/errors.json" with { type: "json" };
import enFatal from "../../messages/en/fatal.json" with { type: "json" };
import enFrame from "../../messages/en/frame.json" with { type: "json" };
import enLayout from "../../messages/en/layout.json" with { type: "json" };
import enMail from "../../messages/en/mail.json" with { type: "json" };
import enUi from "../../messages/en/ui.json" with { type: "json" };
import ruBoard from "../../messages/ru/board.json" with { type: "json" };
import ruCaseload from "../../messages/ru/caseload.json" with { type: "json" };
import ruCommon from "../../messages/ru/common.json" with { type: "json" };
import ruErrors from "../../messages/ru/errors.json" with { type: "json" };
import ruFatal from "../../messages/ru/fatal.json" with { type: "json" };
import ruFrame from "../../messages/ru/frame.json" with { type: "json" };
import ruLayout from "../../messages/ru/layout.json" with { type: "json" };
import ruMail from "../../messages/ru/mail.json" with { type: "json" };
import ruUi from "../../messages/ru/ui.json" with { type: "json" };

/** Every sentence of the program, by language and namespace. */
export const catalogues = {
  en: {
    board: enBoard,
    caseload: enCaseload,
    common: enCommon,
    errors: enErrors,
    fatal: enFatal,
    frame: enFrame,
    layout: enLayout,
    mail: enMail,
    ui: enUi,
  },
  ru: {
    board: ruBoard,
    caseload: ruCaseload,
    common: ruCommon,
    errors: ruErrors,
    fatal: ruFatal,
    frame: ruFrame,
    layout: ruLayout,
    mail: ruMail,
    ui: ruUi,
  },
};

export type Messages = (typeof catalogues)["en"];
export type Namespace = keyof Messages;
