import "server-only";
import { create } from "content-disposition";
import { after } from "next/server";
import { validate } from "uuid";
import { NotFound } from "../../access/proof.ts";
import { noteViewed } from "../../casework/viewed.ts";
import { isDamaged } from "../../crypto/damaged.ts";
import { LOOKS } from "../../documents/model.ts";
import { type OpenedPaper, openPaper } from "../../documents/open.ts";
import { BlobDamaged } from "../../storage/chunk-seal.ts";
import { problem } from "../problem.ts";
import { route } from "../route.ts";

/**
 * `GET /api/files/<id>?as=original|view|thumb`. Only what we have drawn ourselves is shown in the browser; everything else is saved
 * to disk, under a type that no browser opens by itself. The answer's policy is the proxy's: see `answerHeaders`.
 */
export const serveFile = route({ permission: "case:view" }, async (request, actor) => {
  const { pathname, searchParams } = new URL(request.url);
  const id = pathname.split("/").at(-1) ?? "";
  const asked = searchParams.get("as");
  const look = LOOKS.find((each) => each === asked) ?? null;
  if (!validate(id) || (asked !== null && look === null)) throw new NotFound();
  try {
    const paper = await openPaper(actor, id, look);
    if (paper.look === "thumb") after(() => noteViewed(actor, paper.caseId));
    return new Response(request.method === "HEAD" ? null : bodyOf(paper), { headers: headersOf(id, paper) });
  } catch (error) {
    if (error instanceof BlobDamaged) return problem(500, "damaged");
    throw error;
  }
});

function headersOf(id: string, { look, mediaType, fileName, bytes }: OpenedPaper): Record<string, string> {
  const isOurs = look !== "original";
  const name = isDamaged(fileName) ? "paper" : fileName;
  return {
    "content-type": isOurs ? mediaType : "application/octet-stream",
    "content-length": String(bytes),
    // A copy that is saved tells nobody's name; an original keeps the one it came with.
    "content-disposition": isOurs
      ? create(`${id.slice(-8)}.jpg`, { type: "inline" })
      : create(name, { type: "attachment" }),
    "cache-control": "no-store",
  };
}

/** Chunk by chunk, as the reader takes them; damage breaks the connection off before the length that was promised. */
function bodyOf({ chunks }: OpenedPaper): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        controller.error(error);
      }
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}
