// npm run generate: writes prisma/client, which is committed, so that an install needs no generating.
import { generateClient } from "./client.ts";

generateClient();
