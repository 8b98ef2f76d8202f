import { z } from "zod";

/** What is typed into the palette so far; empty asks for the cases touched last. */
export const PaletteInput = z.strictObject({ text: z.string().max(200) });
