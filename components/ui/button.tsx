import type { ComponentProps } from "react";
import { type ButtonLook, buttonClass } from "./button-style";

/** A button that does something in the page. One that sends a form is a `SubmitButton`. */
export function Button({
  kind,
  size,
  type = "button",
  ...button
}: ButtonLook & Omit<ComponentProps<"button">, "className">) {
  return <button {...button} type={type} className={buttonClass({ kind, size })} />;
}
