/** How loud a button is. `alarm` is for raising and answering alerts and for nothing else. */
export type ButtonKind = "plain" | "primary" | "alarm" | "quiet";

export type ButtonLook = { kind?: ButtonKind; size?: "normal" | "small" | "wide" };

/** The classes of a button's look, for buttons and for links that look like one. */
export function buttonClass({ kind = "plain", size = "normal" }: ButtonLook): string {
  const kinds = { plain: "btn", primary: "btn btn-primary", alarm: "btn btn-alarm", quiet: "btn btn-quiet" };
  const sizes = { normal: "", small: " btn-small", wide: " btn-wide" };
  return kinds[kind] + sizes[size];
}
