import type { Button } from "../../instruments/index.ts";
import { button, type Turn } from "../turn.ts";

/** The way to ask for a meeting, which is for verified residents. */
export const askForMeeting = (turn: Turn): Button =>
  turn.person.isVerified
    ? button(turn, "petition-begin", { do: "file", procedure: "petition" })
    : button(turn, "me-verify", { do: "joining", go: { to: "verify" } });
