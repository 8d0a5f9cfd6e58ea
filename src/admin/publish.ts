import { publishCatalogue } from "../city/index.ts";
import { type AdminCommand, recorded } from "./desk.ts";

/** Publishes the service catalogue now rather than on its day. */
export const publishNow: AdminCommand = async (desk) => {
  const n = await publishCatalogue(desk.db, desk.clock.now(), (next) =>
    recorded(desk, "publish-catalogue", { n: next }),
  );
  desk.print(n === undefined ? "nothing has changed since the last release: none was made" : `published: release ${n}`);
};
