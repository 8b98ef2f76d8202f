import process from "node:process";
import { Worker } from "../lib/jobs/worker.ts";
import { faultCode, log, silenceConsole } from "../lib/log.ts";

silenceConsole();
const worker = new Worker();

const stop = () => void worker.stop().then(() => process.exit(0));
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
// What nobody foresaw ends the process, which is started again; its message may quote what somebody typed, so only its code is said.
process.on("uncaughtException", (fault) => {
  log.error({ event: "worker.task_failed", task: "process", code: faultCode(fault) });
  process.exit(1);
});

await worker.run();
