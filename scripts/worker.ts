import { Worker } from "../lib/jobs/worker.ts";

const worker = new Worker();

const stop = () => void worker.stop().then(() => process.exit(0));
process.on("SIGTERM", stop);
process.on("SIGINT", stop);

await worker.run();
