/** Remembered in this browser and told to nobody: it is the room it stands in that decides. */
const MEMORY = "alert-sound";

/** Two tones, three times, as a telephone calls; a drill is two low ones, once, and no alarm. Seconds and hertz. */
const TONES = { alarm: [880, 660, 880, 660, 880, 660], drill: [440, 523] };
const TONE_SECONDS = 0.22;
const LOUDNESS = 0.22;
/** For so long no other tab of this browser rings for the same alert. Milliseconds. */
const MINE_MS = 30_000;

/** Said on the window when somebody has changed it: a page may have several buttons for it. */
export const SOUND_CHANGED = "amparo-sound-changed";

let context: AudioContext | undefined;
let isMine = false;

export function isSoundAllowed(): boolean {
  try {
    return localStorage.getItem(MEMORY) === "on";
  } catch {
    // A browser that remembers nothing was never allowed.
    return false;
  }
}

/** Called by a press of a button: only then may a browser make a sound at all. */
export async function allowSound(): Promise<void> {
  localStorage.setItem(MEMORY, "on");
  context ??= new AudioContext();
  await context.resume();
  play(context, TONES.alarm.slice(0, 2));
  dispatchEvent(new Event(SOUND_CHANGED));
}

export function stopSound(): void {
  localStorage.removeItem(MEMORY);
  dispatchEvent(new Event(SOUND_CHANGED));
}

/** Allowed, and the browser lets us: after a page was loaded anew it does so only once somebody has touched the page. */
export function canRing(): boolean {
  return (
    isSoundAllowed() && (context?.state === "running" || navigator.userActivation?.hasBeenActive === true)
  );
}

/** Rings, if the person allowed it, once for all tabs of this browser. */
export async function ring(what: keyof typeof TONES = "alarm"): Promise<void> {
  if (!isSoundAllowed()) return;
  context ??= new AudioContext();
  // Resuming never answers while the browser still waits for a touch of the page.
  await Promise.race([context.resume(), pause(500)]);
  if (context.state !== "running") return;
  const ready = context;
  if (isMine || !("locks" in navigator)) return play(ready, TONES[what]);
  void navigator.locks.request("amparo-ring", { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    isMine = true;
    play(ready, TONES[what]);
    await pause(MINE_MS);
    isMine = false;
  });
}

function play(on: AudioContext, tones: readonly number[]): void {
  const loudness = on.createGain();
  loudness.connect(on.destination);
  loudness.gain.value = LOUDNESS;
  tones.forEach((frequency, index) => {
    const tone = on.createOscillator();
    const start = on.currentTime + index * TONE_SECONDS;
    tone.type = "triangle";
    tone.frequency.value = frequency;
    tone.connect(loudness);
    tone.start(start);
    tone.stop(start + TONE_SECONDS * 0.9);
  });
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
