import { parsePhoneNumberFromString } from "libphonenumber-js/min";

/** A number in E.164 as it is read out and dialled by hand: `+7 701 000 0002`. What is no such number stays as it is. */
export const writtenPhone = (number: string): string =>
  parsePhoneNumberFromString(number)?.formatInternational() ?? number;
