// Records a need for a municipality that gave you a mandate, repeats the request as if the response got lost, and sends a wrong one.
// Needs: SAMEN_URL, SAMEN_KEY (an API key with the scope needs.write), SAMEN_MUNICIPALITY (GM0344).
import { randomUUID } from "node:crypto";
import { samen } from "../src/index.js";

const municipality = process.env.SAMEN_MUNICIPALITY!;
const api = samen({ url: process.env.SAMEN_URL!, credential: process.env.SAMEN_KEY!, municipality });

const record = (once: string, title: string) =>
  api.initiatives.POST("/needs", {
    params: { header: { "Idempotency-Key": once } },
    body: { municipalityCode: municipality, title, description: "People who move now report it in six places." },
  });

const once = randomUUID();
const first = await record(once, "One counter for people who move house");
const again = await record(once, "One counter for people who move house");
if (first.data && first.data.id === again.data?.id) console.log("recorded once");

const { error } = await record(randomUUID(), "");
console.log(`refused: ${error?.code}`);
