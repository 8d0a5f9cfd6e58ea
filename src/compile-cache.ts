// Loaded first by `npm run chat`: what was read once of the program is kept, and the next start takes half the time.
import { enableCompileCache } from "node:module";

enableCompileCache();
