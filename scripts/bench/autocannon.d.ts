/** What the benchmark uses of autocannon, which brings no types. */
declare module "autocannon" {
  type Request = {
    method?: string;
    path?: string;
    headers?: Record<string, string>;
    body?: string;
    setupRequest?: (request: Request) => Request;
  };
  type Options = { url: string; connections: number; duration: number; requests: Request[] };
  type Histogram = { p50: number; p97_5: number; p99: number };
  type Seen = {
    requests: { average: number };
    latency: Histogram;
    non2xx: number;
    errors: number;
    "3xx": number;
  };

  export default function autocannon(options: Options): Promise<Seen>;
}
