import { expect, test } from "vitest";
import { EventWriter } from "./event-writer.ts";

async function read(writer: EventWriter): Promise<string> {
  return new Response(writer.body).text();
}

test("an event is an id, a kind and what it is about, and nothing else", async () => {
  const writer = new EventWriter();
  writer.send({ id: "7", kind: "alert.raised", subjectId: "9" });
  writer.send({ id: "8", kind: "alert.raised" });
  writer.end();
  expect(await read(writer)).toBe(
    'retry: 2000\n: open\n\nid: 7\ndata: {"kind":"alert.raised","subjectId":"9"}\n\nid: 8\ndata: {"kind":"alert.raised"}\n\n',
  );
});

test("it ends once, whoever ends it, and says nothing after", async () => {
  const writer = new EventWriter();
  let ends = 0;
  writer.onEnd(() => {
    ends += 1;
  });
  writer.comeAgain();
  writer.end();
  writer.send({ id: "7", kind: "alert.raised" });
  expect(await read(writer)).toMatch(/retry: 2000\n\n$/);
  expect(ends).toBe(1);
});

test("a browser that goes away ends it", async () => {
  const writer = new EventWriter();
  let ends = 0;
  writer.onEnd(() => {
    ends += 1;
  });
  await writer.body.cancel();
  writer.beat();
  expect(ends).toBe(1);
});

test("a browser that reads nothing is let go before it fills the memory", () => {
  const writer = new EventWriter();
  let ends = 0;
  writer.onEnd(() => {
    ends += 1;
  });
  for (let count = 0; count < 500; count += 1) writer.beat();
  expect(ends).toBe(1);
});

test("what is said to two browsers is said in full to each", async () => {
  const [one, other] = [new EventWriter(), new EventWriter()];
  const message = { id: "7", kind: "alert.raised", subjectId: "9" };
  for (const writer of [one, other]) {
    writer.send(message);
    writer.end();
  }
  const said = 'retry: 2000\n: open\n\nid: 7\ndata: {"kind":"alert.raised","subjectId":"9"}\n\n';
  expect(await Promise.all([read(one), read(other)])).toEqual([said, said]);
});
