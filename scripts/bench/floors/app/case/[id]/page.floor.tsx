import { notFound } from "next/navigation";
import { pool } from "../../pool";

type Row = Record<
  "codename" | "name" | "level" | "host" | "held_by" | "place" | "contact" | "last_day",
  string
>;
type Appeal = Record<"id" | "title" | "body" | "decided" | "last_day" | "note", string>;

/** A case with its appeals from plain tables. */
export default async function Case({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [row] = (await pool().query<Row>("select * from floor_case where id = $1", [id])).rows;
  if (!row) notFound();
  const appeals = (
    await pool().query<Appeal>("select * from floor_appeal where case_id = $1 order by id", [id])
  ).rows;
  return (
    <main>
      <h1>
        {row.codename} <span>{row.name}</span>
      </h1>
      <dl>
        {(["level", "host", "held_by", "place", "contact", "last_day"] as const).map((field) => (
          <div key={field}>
            <dt>{field}</dt>
            <dd>{row[field]}</dd>
          </div>
        ))}
      </dl>
      {appeals.map((appeal) => (
        <section key={appeal.id}>
          <h2>{appeal.title}</h2>
          <p>{appeal.body}</p>
          <p>
            <time dateTime={appeal.decided}>{appeal.decided}</time>{" "}
            <time dateTime={appeal.last_day}>{appeal.last_day}</time>
          </p>
          <p>{appeal.note}</p>
        </section>
      ))}
    </main>
  );
}
