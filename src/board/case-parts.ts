import { html } from "hono/html";
import { appraisalPart, readPublicAppraisal } from "./appraisal-part.ts";
import { readPublicBallot } from "./ballot-part.ts";
import type { Parts, PublicCase } from "./case-page.ts";
import { consultationPart, readPublicConsultation } from "./consultation-part.ts";
import type { Desk } from "./desk.ts";
import { electionPart, recallPart } from "./election-part.ts";
import { readPublicElection, readPublicRecall } from "./election-read.ts";
import { oversightPart, readPublicOversight } from "./oversight-part.ts";
import { proposalPart, readPublicProposal } from "./proposal-part.ts";
import { passOnPart, readPublicSigning, signingPart } from "./signing-part.ts";

type Means = Pick<Desk, "db" | "city" | "clock" | "procedures" | "say">;

/**
 * What is public of a case besides what every case has: read, and made when its page is.
 *
 * @param link the address of the page
 */
export async function readParts(means: Means, found: PublicCase, link: string): Promise<(desk: Desk) => Parts> {
  const own = await readOwn(means, found, link);
  const oversight = await readPublicOversight(means.db, found);
  return (desk) => ({ ...own(desk), oversight: oversight && oversightPart(desk, found, oversight) });
}

async function readOwn(means: Means, found: PublicCase, link: string): Promise<(desk: Desk) => Parts> {
  if (found.procedure === "interpellation" || found.procedure === "supervision")
    return () => ({ own: { part: html``, private: "board-oversight-private" } });
  const consultation = await readPublicConsultation(means.db, found);
  if (consultation)
    return (desk) => ({ own: { part: consultationPart(desk, consultation), private: "board-consultation-private" } });
  const appraisal = await readPublicAppraisal(means.db, found);
  if (appraisal)
    return (desk) => ({
      own: { part: appraisalPart(desk, found, appraisal), private: "board-work-appraisal-private" },
    });
  const election = await readPublicElection(means, found);
  if (election) return (desk) => ({ own: { part: electionPart(desk, election), private: "board-election-private" } });
  const signing = await readPublicSigning(means.db, means.procedures.get(found.procedure), found);
  const recall = await readPublicRecall(means, found);
  if (recall)
    return (desk) => ({
      own: {
        part: html`${recallPart(desk, recall)}${signing?.isOpen ? passOnPart(desk, signing, link) : ""}`,
        private: recall.name === undefined ? "board-recall-private-unnamed" : "board-recall-private",
      },
    });
  const proposal = signing && found.procedure === "proposal" && (await readPublicProposal(means.db, signing));
  if (proposal)
    return (desk) => ({
      own: { part: proposalPart(desk, found, proposal, link), private: "board-proposal-private" },
    });
  if (signing?.isOpen)
    return (desk) => ({ own: { part: signingPart(desk, signing, link), private: "board-case-private" } });
  const ballot = await readPublicBallot(means, found.id);
  return () => ({ ballot });
}
