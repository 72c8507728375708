import createClient, { type Middleware } from "openapi-fetch";
import type { paths as Funding } from "./generated/funding.js";
import type { paths as Gateway } from "./generated/gateway.js";
import type { paths as Initiatives } from "./generated/initiatives.js";
import type { paths as Municipalities } from "./generated/municipalities.js";
import type { paths as Partners } from "./generated/partners.js";

export interface SamenOptions {
  /** Address of the gateway: https://samen.example.org. */
  url: string;
  /** An API key, or a function that returns a valid access token. Absent: public data only. */
  credential?: string | (() => string | Promise<string>);
  /** CBS code of the municipality that you act for by its mandate, such as GM0344. */
  municipality?: string;
}

/** The five APIs, typed. A call returns `data` or, when it is refused, `error`: a problem with a stable `code` (RFC 9457). */
export function samen({ url, credential, municipality }: SamenOptions) {
  const headers: Middleware = {
    async onRequest({ request }) {
      if (credential) request.headers.set("Authorization", `Bearer ${typeof credential === "string" ? credential : await credential()}`);
      if (municipality) request.headers.set("Samen-Municipality", municipality);
    },
  };
  const api = <Paths extends {}>(service: string) => {
    const client = createClient<Paths>({ baseUrl: new URL(`/${service}/v1`, url).href });
    client.use(headers);
    return client;
  };
  return {
    funding: api<Funding>("funding"),
    gateway: api<Gateway>("gateway"),
    initiatives: api<Initiatives>("initiatives"),
    municipalities: api<Municipalities>("municipalities"),
    partners: api<Partners>("partners"),
  };
}

/** All items of a collection, page by page: the header Link of a page says where the next one begins. */
export async function* all<Item>(page: (cursor?: string) => Promise<{ data?: Item[]; error?: unknown; response: Response }>): AsyncGenerator<Item> {
  let cursor: string | undefined;
  do {
    const { data, error, response } = await page(cursor);
    if (!data) throw new Error(`${response.status}: ${JSON.stringify(error)}`);
    yield* data;
    const next = /<([^>]*)>; rel="next"/.exec(response.headers.get("Link") ?? "")?.[1];
    cursor = next ? (new URL(next, response.url).searchParams.get("cursor") ?? undefined) : undefined;
  } while (cursor);
}
