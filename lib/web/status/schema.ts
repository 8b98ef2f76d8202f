import { z } from "zod";

export const LetterInput = z.strictObject({ letterId: z.uuid() });
