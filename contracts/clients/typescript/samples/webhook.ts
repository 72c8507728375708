// Receives events: checks the signature (Standard Webhooks), stores what is new, and only then responds.
// Needs: SAMEN_SECRET (whsec_..., the secret of your subscription), PORT.
import { createServer } from "node:http";
import { Webhook } from "standardwebhooks";

const webhook = new Webhook(process.env.SAMEN_SECRET!);
const seen = new Set<string>(); // in your system a table, written in the transaction that does the work

createServer(async (request, response) => {
  // Agrees, when you subscribe, to receive events (CloudEvents webhooks, 4.1).
  if (request.method === "OPTIONS") return response.writeHead(200, { "WebHook-Allowed-Origin": request.headers["webhook-request-origin"] as string }).end();
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  try {
    const event = webhook.verify(Buffer.concat(chunks).toString(), request.headers as Record<string, string>) as { id: string; type: string; subject: string };
    if (!seen.has(event.id)) {
      seen.add(event.id);
      console.log(`${event.type} ${event.subject}`);
    }
    response.writeHead(204).end();
  } catch {
    response.writeHead(401).end();
  }
}).listen(Number(process.env.PORT), "127.0.0.1", () => console.log("listening"));
