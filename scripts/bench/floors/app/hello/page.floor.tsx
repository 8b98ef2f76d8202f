import { connection } from "next/server";

/** An empty dynamic page. */
export default async function Hello() {
  await connection();
  return <p>hello</p>;
}
