import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DayEcho } from "./day-echo";
import { FieldError } from "./field-error";
import { describedBy, type FieldProps, fieldId, shownValue } from "./field-parts";
import { GroupFrame } from "./group-frame";

type DateTimeFieldProps = FieldProps & {
  /** ISO day, `2022-12-30`. */
  defaultValue?: string;
  /** `09:40`, on the zone's clock. */
  defaultTime?: string;
  /** What a reader calls the zone of the hour. */
  zone: string;
  after?: ReactNode;
};

/**
 * A day, and an hour if it is known. The day is sent under `name`, the hour under `<name>Time`; the zone is
 * the page's to know, and stands beside the hour.
 */
export function DateTimeField({ defaultValue, defaultTime, zone, after, ...props }: DateTimeFieldProps) {
  const t = useTranslations("ui.field");
  const { name, state, scope } = props;
  const id = fieldId(name, scope);
  const timeName = `${name}Time`;
  const timeId = fieldId(timeName, scope);
  const value = shownValue(state, name, defaultValue);
  return (
    <GroupFrame {...props} after={after}>
      <FieldError id={`${timeId}-error`} name={timeName} state={state} />
      <div className="field-pair">
        <div className="part">
          <label htmlFor={id}>{t("day")}</label>
          <input
            id={id}
            name={name}
            type="date"
            className="input input-short"
            defaultValue={value}
            aria-invalid={state?.errors[name] ? true : undefined}
            aria-describedby={describedBy(id, props)}
          />
        </div>
        <div className="part">
          <label htmlFor={timeId}>{t("timeOf", { zone })}</label>
          <input
            id={timeId}
            name={timeName}
            type="time"
            className="input input-short"
            defaultValue={shownValue(state, timeName, defaultTime)}
            aria-invalid={state?.errors[timeName] ? true : undefined}
            aria-describedby={state?.errors[timeName] ? `${timeId}-error` : undefined}
          />
        </div>
        <DayEcho fieldId={id} initial={value} />
      </div>
    </GroupFrame>
  );
}
