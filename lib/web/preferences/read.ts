import "server-only";
import { cookies } from "next/headers";
import { isTheme, type Theme } from "./model.ts";

/** The colours this browser has chosen. */
export async function readTheme(): Promise<Theme> {
  const value = (await cookies()).get("theme")?.value;
  return isTheme(value) ? value : "system";
}
