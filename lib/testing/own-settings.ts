/** Run before each file of the pure tests, which share one process: the settings that another file made are gone. */
(globalThis as { amparoSettings?: unknown }).amparoSettings = undefined;
