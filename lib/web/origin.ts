import "server-only";
import { webSettings } from "../env.ts";

/** The address people type, without a slash at its end: the only origin whose pages may send anything here. */
export const configuredOrigin = (): string => webSettings().origin;
