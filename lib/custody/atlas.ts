import "server-only";
import type { Atlas } from "./border-distance.ts";

let loading: Promise<Atlas> | undefined;

/**
 * The shapes of the world's states (Natural Earth, 1 : 50 million), which weigh three quarters of a megabyte: read only when somebody gives a place
 * its coordinates, then kept by the process. Where control is disputed they follow who holds the ground.
 */
export function loadAtlas(): Promise<Atlas> {
  loading ??= import("world-atlas/countries-50m.json", { with: { type: "json" } }).then(
    (file) => file.default as unknown as Atlas,
  );
  return loading;
}
