import { connection } from "next/server";
import { pool } from "../pool";

type Row = Record<
  | "id"
  | "codename"
  | "name"
  | "level"
  | "host"
  | "held_by"
  | "place"
  | "last_day"
  | "hearing"
  | "contact"
  | "lead",
  string
>;

const COLUMNS = [
  "Case",
  "Level",
  "Country",
  "Held by",
  "Place",
  "Next last day",
  "Next hearing",
  "Last contact",
  "Lead",
];

/** A table of 50 rows and 9 columns from a plain table: no session, no policy, no sealing. */
export default async function List() {
  await connection();
  const { rows } = await pool().query<Row>("select * from floor_case order by sort_key, id limit 50");
  return (
    <main>
      <h1>Cases</h1>
      <table>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <a href={`/case/${row.id}`}>{row.codename}</a> <span className="name">{row.name}</span>
              </th>
              <td>
                <span className="level">{row.level}</span>
              </td>
              <td>{row.host}</td>
              <td>{row.held_by}</td>
              <td>{row.place}</td>
              <td>
                <time dateTime={row.last_day}>{row.last_day}</time>
              </td>
              <td>
                <time dateTime={row.hearing}>{row.hearing}</time>
              </td>
              <td>
                <time dateTime={row.contact}>{row.contact}</time>
              </td>
              <td>{row.lead}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
