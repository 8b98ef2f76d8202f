import type { Asking } from "../asking.ts";
import { drive } from "../drive.ts";

/** Loads lists in a process of its own, so that who listens is not held up by who drives. */
export type LoadAsked = {
  origin: string;
  asked: Asking[];
  clients: number;
  seconds: number;
  folder: string;
};

process.once("message", (load: LoadAsked) => {
  void drive(load.origin, load.asked, load.clients, load.seconds, load.folder).then((measured) => {
    process.send?.(measured, () => process.exit());
  });
});
